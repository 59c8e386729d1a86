package org.rollcall.query.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.query.count.Series;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.document.Paper;
import org.rollcall.query.reading.Cut;
import org.rollcall.query.reading.row.BallotRow;
import org.rollcall.query.reading.row.ProposalRow;
import org.rollcall.query.selection.Conditions;

/**
 * Finds ballots. All methods belong inside a transaction of the read model; documents come sealed and without votes. First the
 * ids are found, along an index, then their rows are read: a page costs a page, however long the history is.
 */
@ApplicationScoped
public class BallotSelection {

    private static final String BEHIND = "(b.day, b.opened_at, b.id) < (:cursorDay, :cursorAt, :cursorId)";
    private static final String NEWEST = " order by b.day desc, b.opened_at desc, b.id desc";

    @Inject
    EntityManager entities;

    @Inject
    Ballots ballots;

    @Inject
    Papers papers;

    @Inject
    SeriesOfVotes series;

    /** The newest first, behind the cursor ({@code openedAt} and id, or {@code null}), at most that many. */
    public List<BallotDocument> newest(Cut cut, Conditions conditions, Cursor from, int limit) {
        return brief(cut, newestIds(behind(conditions, from), limit));
    }

    /** Those with these ids, in that order. */
    public List<BallotDocument> brief(Cut cut, List<String> ids) {
        Map<String, Object[]> rows = new HashMap<>();
        entities.createQuery(
                        "select b, p from BallotRow b join ProposalRow p on p.id = b.proposal where b.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(row -> rows.put(((BallotRow) row[0]).id, row));
        Map<String, Series> around = series.around(rows.keySet());
        return ids.stream()
                .filter(rows::containsKey)
                .map(id -> ballots.brief(
                        cut,
                        (BallotRow) rows.get(id)[0],
                        papers.of(cut, (ProposalRow) rows.get(id)[1]),
                        around.get(id)))
                .toList();
    }

    /** All ballots of a proposal, in the order of their opening. */
    public List<BallotDocument> on(Cut cut, Paper proposal) {
        List<BallotRow> rows = BallotRow.list("proposal = ?1 order by number", proposal.id());
        Map<String, Series> around =
                series.around(rows.stream().map(row -> row.id).toList());
        return rows.stream()
                .map(row -> ballots.brief(cut, row, proposal, around.get(row.id)))
                .toList();
    }

    private static Conditions behind(Conditions conditions, Cursor cursor) {
        return cursor == null
                ? conditions
                : conditions
                        .and(BEHIND)
                        .with("cursorDay", cursor.day())
                        .with("cursorAt", cursor.at())
                        .with("cursorId", cursor.id());
    }

    @SuppressWarnings("unchecked")
    private List<String> newestIds(Conditions conditions, int limit) {
        Query query =
                entities.createNativeQuery("select b.id" + Conditions.FROM + conditions.sql() + NEWEST, String.class);
        conditions.parameters().forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }
}
