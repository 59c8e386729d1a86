package org.rollcall.query.export.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import org.rollcall.query.ballot.BallotSelection;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.problem.Problem;
import org.rollcall.query.reading.Cut;
import org.rollcall.query.selection.Conditions;

/**
 * Decided ballots, closed, announced or reported, by day and id. Their ids are looked up by the thousand, so that the question,
 * which may be a hard one, is not asked anew for each page; ids are the same in every generation. All methods belong inside a
 * transaction of the read model.
 */
@ApplicationScoped
public class DecidedBallots {

    /** Ids kept of a download at most; a hundred kilobytes. */
    private static final int LOOKED_UP = 2_000;

    private static final String DECIDED = "b.state in ('CLOSED', 'ANNOUNCED', 'REPORTED')";

    /**
     * The fence (offset 0) keeps the place out of the inner question: right after a large import PostgreSQL has no statistics yet,
     * takes a place in the history for a narrow one, and looks it up again for every proposal.
     */
    private static final String LOOK_UP = "select f.id as id, f.day as day from (select b.id, b.day" + Conditions.FROM
            + "%s offset 0) f where (f.day, f.id) > (:placeDay, :placeId) order by f.day, f.id";

    private static final Ahead START = new Ahead(List.of(), LocalDate.of(1, 1, 1), "");

    @Inject
    EntityManager entities;

    @Inject
    BallotSelection ballots;

    /**
     * What is still to come.
     *
     * @param found looked up already, and not taken yet
     * @param day of the last one that was looked up; {@code null} where there are no more
     * @param id of the same
     */
    public record Ahead(List<String> found, LocalDate day, String id) {

        public List<String> first(int most) {
            return found.subList(0, Math.min(most, found.size()));
        }

        /** What is to come without the first ones; {@code null} for nothing. */
        public Ahead without(int taken) {
            List<String> left = List.copyOf(found.subList(taken, found.size()));
            return left.isEmpty() && day == null ? null : new Ahead(left, day, id);
        }
    }

    /** Looks up more where all were taken; at the start {@code ahead} is {@code null}. */
    public Ahead lookUp(Conditions conditions, Ahead ahead) {
        Ahead from = ahead == null ? START : ahead;
        return from.found().isEmpty() && from.day() != null ? behind(conditions.and(DECIDED), from) : from;
    }

    @SuppressWarnings("unchecked")
    private Ahead behind(Conditions conditions, Ahead place) {
        Query query = entities.createNativeQuery(LOOK_UP.formatted(conditions.sql()), Tuple.class);
        conditions
                .with("placeDay", place.day())
                .with("placeId", place.id())
                .parameters()
                .forEach(query::setParameter);
        List<Tuple> rows = query.setMaxResults(LOOKED_UP).getResultList();
        List<String> ids = rows.stream().map(row -> row.get("id", String.class)).toList();
        return rows.size() < LOOKED_UP
                ? new Ahead(ids, null, null)
                : new Ahead(ids, rows.getLast().get("day", LocalDate.class), ids.getLast());
    }

    /**
     * Their documents, without votes.
     *
     * @throws Problem 503 where one is not there any more: what would be left out must not look whole
     */
    public List<BallotDocument> documents(Cut cut, List<String> ids) {
        List<BallotDocument> documents = ballots.brief(cut, ids);
        if (documents.size() != ids.size()) {
            throw Problem.unavailable("ballots went away while they were read; ask again", 5);
        }
        return documents;
    }
}
