package org.rollcall.query.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.domain.event.Provenance;
import org.rollcall.query.count.Series;
import org.rollcall.query.document.Paper;

/**
 * Finds the votes before and after others in their series: decided ones on a whole proposal of the same assembly. Where no series
 * is named, those of the same title and data set are. What was played stays out of the line of what was voted; a played vote is
 * placed where the record has it, if the record is here. A test stands in the line only for tests, and only in one that it names:
 * whoever is at the door can give any title. All methods belong inside a transaction of the read model.
 */
@ApplicationScoped
public class SeriesOfVotes {

    @Inject
    EntityManager entities;

    /** Where a ballot stands in its series; {@code null} for one on a piece of a proposal, or without a series. */
    Series around(String ballot) {
        return around(List.of(ballot)).get(ballot);
    }

    /** The same in one question, or in none: a vote is never found in both ways, and a test only in a series that it names. */
    Series around(String ballot, Paper proposal) {
        boolean named = proposal.series() != null;
        if (!named && proposal.provenance().kind() == Provenance.Kind.TEST) {
            return null;
        }
        Map<String, Series> found = new HashMap<>();
        ask(named ? SeriesSql.BY_SERIES : SeriesSql.BY_TITLE, List.of(ballot))
                .forEach(row -> add(found, row, named ? Series.By.SERIES : Series.By.TITLE));
        return found.get(ballot);
    }

    /** The same for many, in two questions; those without a series are missing. */
    Map<String, Series> around(Collection<String> ballots) {
        Map<String, Series> found = new HashMap<>();
        if (!ballots.isEmpty()) {
            ask(SeriesSql.BY_SERIES, ballots).forEach(row -> add(found, row, Series.By.SERIES));
            String byTitle = ballots.size() == 1 ? SeriesSql.BY_TITLE : SeriesSql.BY_TITLES;
            ask(byTitle, ballots).forEach(row -> add(found, row, Series.By.TITLE));
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> ask(String sql, Collection<String> ballots) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("ids", ballots)
                .getResultList();
    }

    private static void add(Map<String, Series> found, Tuple row, Series.By by) {
        Series so = found.getOrDefault(
                row.get("asked", String.class), new Series(row.get("name", String.class), by, null, null));
        found.put(
                row.get("asked", String.class),
                switch (row.get("side", String.class)) {
                    case null -> so;
                    case "BEFORE" -> new Series(so.name(), by, vote(row), so.next());
                    default -> new Series(so.name(), by, so.previous(), vote(row));
                });
    }

    private static Series.Vote vote(Tuple row) {
        return new Series.Vote(
                row.get("id", String.class),
                row.get("symbol", String.class),
                row.get("resolution", String.class),
                row.get("day", LocalDate.class),
                FactsFromRows.tally(
                        row.get("report", String.class),
                        row.get("members", Long.class),
                        row.get("yes", Long.class),
                        row.get("no", Long.class),
                        row.get("abstain", Long.class)));
    }
}
