package org.rollcall.query.compare;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rollcall.query.problem.Problem;
import org.rollcall.query.reading.row.BallotRow;
import org.rollcall.query.selection.Conditions;
import org.rollcall.query.selection.Symbols;

/**
 * Finds the ballot that somebody means: by its id, or by the symbol of its draft or resolution. Of several votes under a symbol it is
 * the one on the whole text that was voted live, or else the imported one, of the standard data set if that has it.
 */
@ApplicationScoped
public class Named {

    private static final String CANDIDATES =
            "select b.id, b.state, b.choices is not null as final, p.provenance ->> 'kind' as kind,"
                    + " p.provenance ->> 'source' as source" + Conditions.FROM + " and " + Symbols.MATCH
                    + " and b.subject ->> 'kind' in ('WHOLE', 'AS_AMENDED') and p.provenance ->> 'kind' in ('LIVE', 'IMPORTED')"
                    + " order by b.day, b.id";

    private static final int MOST_NAMED = 20;

    @Inject
    EntityManager entities;

    /** @param worth the lower, the likelier it is meant */
    private record Candidate(String id, int worth) {
        static Candidate of(Tuple row) {
            int from = "LIVE".equals(row.get("kind", String.class))
                    ? 0
                    : "undl".equals(row.get("source", String.class)) ? 1 : 2;
            return new Candidate(row.get("id", String.class), row.get("final", Boolean.class) ? from : from + 3);
        }
    }

    /** @throws Problem 404 for nothing of that name, 409 naming the candidates where it could be several */
    BallotRow ballot(String side, String name) {
        BallotRow byId = BallotRow.findById(name);
        if (byId != null) {
            return byId;
        }
        List<String> meant = meant(name);
        if (meant.isEmpty()) {
            throw Problem.notFound(side + ": no ballot has the id " + name
                    + ", and no recorded vote on a whole text its symbol; /v1/history?symbol= finds documents");
        }
        if (meant.size() > 1) {
            throw Problem.conflict(side + ": several votes are meant by " + name + "; name one of them by its id: "
                    + meant.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")));
        }
        return BallotRow.findById(meant.getFirst());
    }

    @SuppressWarnings("unchecked")
    private List<String> meant(String symbol) {
        List<Tuple> rows = entities.createNativeQuery(CANDIDATES, Tuple.class)
                .setParameter("symbols", Symbols.meantBy(symbol))
                .getResultList();
        return rows.stream().map(Candidate::of).collect(Collectors.groupingBy(Candidate::worth)).entrySet().stream()
                .min(Comparator.comparing(Map.Entry::getKey))
                .map(best -> best.getValue().stream().map(Candidate::id).toList())
                .orElse(List.of());
    }
}
