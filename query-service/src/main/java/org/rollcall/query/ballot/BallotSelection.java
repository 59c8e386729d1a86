package org.rollcall.query.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.document.Paper;
import org.rollcall.query.reading.Cut;
import org.rollcall.query.reading.row.BallotRow;
import org.rollcall.query.reading.row.ProposalRow;

/** Finds ballots. All methods belong inside a transaction of the read model; documents come sealed and without votes. */
@ApplicationScoped
public class BallotSelection {

    private static final String FROM =
            "select b, p from BallotRow b join ProposalRow p on p.id = b.proposal where 1 = 1";

    @Inject
    EntityManager entities;

    @Inject
    Ballots ballots;

    @Inject
    Papers papers;

    /** The newest first, behind the cursor, at most that many. */
    public List<BallotDocument> newest(Cut cut, Wanted wanted, Cursor from, int limit) {
        var conditions = wanted.conditions();
        String behind = from == null ? "" : " and (b.openedAt < :at or (b.openedAt = :at and b.id < :id))";
        var query = entities.createQuery(
                FROM + conditions.hql() + behind + " order by b.openedAt desc, b.id desc", Object[].class);
        if (from != null) {
            query.setParameter("at", from.at()).setParameter("id", from.id());
        }
        return documents(cut, query.setMaxResults(limit), conditions);
    }

    /** The decided ones, closed, announced or reported, by date and id: what an export holds. */
    public List<BallotDocument> decided(Cut cut, Wanted wanted) {
        var conditions = wanted.conditions();
        String hql =
                FROM + conditions.hql() + " and b.state in ('CLOSED', 'ANNOUNCED', 'REPORTED') order by b.day, b.id";
        return documents(cut, entities.createQuery(hql, Object[].class), conditions);
    }

    /** All ballots of a proposal, in the order of their opening. */
    public List<BallotDocument> on(Cut cut, Paper proposal) {
        List<BallotRow> rows = BallotRow.list("proposal = ?1 order by number", proposal.id());
        return rows.stream().map(row -> ballots.brief(cut, row, proposal)).toList();
    }

    private List<BallotDocument> documents(Cut cut, TypedQuery<Object[]> query, Wanted.Conditions conditions) {
        conditions.parameters().forEach(query::setParameter);
        List<BallotDocument> documents = new ArrayList<>();
        for (Object[] row : query.getResultList()) {
            documents.add(ballots.brief(cut, (BallotRow) row[0], papers.of(cut, (ProposalRow) row[1])));
        }
        return documents;
    }
}
