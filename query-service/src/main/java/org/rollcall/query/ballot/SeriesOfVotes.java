package org.rollcall.query.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.Subject;
import org.rollcall.query.count.Series;
import org.rollcall.query.document.Paper;
import org.rollcall.query.reading.Stored;
import org.rollcall.query.reading.row.BallotRow;

/**
 * Finds the votes before and after one in its series: decided ones on a whole proposal of the same assembly. What was played
 * stays out of the line of what was voted; a played vote is placed where the record has it, if the record is here. A test
 * stands in the line only for tests: whoever is at the door can name a series. All methods belong inside a transaction of the
 * read model.
 */
@ApplicationScoped
public class SeriesOfVotes {

    private static final String FROM =
            "select b, p.symbol, p.resolution from BallotRow b join ProposalRow p on p.id = b.proposal"
                    + " where p.series = :series and p.assembly = :assembly and b.state in ('CLOSED', 'ANNOUNCED', 'REPORTED')"
                    + " and function('jsonb_extract_path_text', b.subject, 'kind') in ('WHOLE', 'AS_AMENDED')"
                    + " and function('jsonb_extract_path_text', p.provenance, 'kind') in :kinds";

    private static final String BEFORE =
            " and p.symbol <> :symbol and (b.openedAt < :at or (b.openedAt = :at and b.id < :id))"
                    + " order by b.openedAt desc, b.id desc";
    private static final String AFTER =
            " and p.symbol <> :symbol and (b.openedAt > :at or (b.openedAt = :at and b.id > :id))"
                    + " order by b.openedAt, b.id";

    @Inject
    EntityManager entities;

    /** Where a ballot stands in the series of its proposal; {@code null} for one on a piece of it, or without a series. */
    Series around(Paper proposal, BallotRow ballot) {
        boolean decides = Stored.value(ballot.subject, Subject.class).decidesProposal();
        if (proposal.series() == null || !decides) {
            return null;
        }
        Set<Provenance.Kind> kinds = lineOf(proposal.provenance().kind());
        BallotRow place = ballot;
        if (proposal.provenance().kind() == Provenance.Kind.SIMULATED) {
            BallotRow recorded = recorded(proposal);
            place = recorded == null ? ballot : recorded;
            kinds = recorded == null ? kinds : EnumSet.of(Provenance.Kind.IMPORTED);
        }
        return new Series(
                proposal.series(), nearest(BEFORE, proposal, kinds, place), nearest(AFTER, proposal, kinds, place));
    }

    /** What a vote of that kind continues: the record, and of practice and play only its own. */
    private static Set<Provenance.Kind> lineOf(Provenance.Kind asking) {
        return switch (asking) {
            case LIVE, IMPORTED -> EnumSet.of(Provenance.Kind.LIVE, Provenance.Kind.IMPORTED);
            case TEST -> EnumSet.of(Provenance.Kind.LIVE, Provenance.Kind.IMPORTED, Provenance.Kind.TEST);
            case SIMULATED -> EnumSet.of(Provenance.Kind.SIMULATED, Provenance.Kind.IMPORTED);
        };
    }

    /** The record of the vote that a simulation plays, or {@code null}. */
    private BallotRow recorded(Paper played) {
        return ask(
                        FROM + " and p.symbol = :symbol order by b.openedAt desc, b.id desc",
                        played,
                        Set.of(Provenance.Kind.IMPORTED))
                .getResultStream()
                .findFirst()
                .map(found -> (BallotRow) found[0])
                .orElse(null);
    }

    private Series.Vote nearest(String side, Paper proposal, Set<Provenance.Kind> kinds, BallotRow place) {
        return ask(FROM + side, proposal, kinds)
                .setParameter("at", place.openedAt)
                .setParameter("id", place.id)
                .getResultStream()
                .findFirst()
                .map(SeriesOfVotes::vote)
                .orElse(null);
    }

    private TypedQuery<Object[]> ask(String hql, Paper proposal, Set<Provenance.Kind> kinds) {
        List<String> names = kinds.stream().map(Enum::name).toList();
        return entities.createQuery(hql, Object[].class)
                .setParameter("series", proposal.series())
                .setParameter("assembly", proposal.body().body().id())
                .setParameter("kinds", names)
                .setParameter("symbol", proposal.standing().symbol())
                .setMaxResults(1);
    }

    private static Series.Vote vote(Object[] found) {
        BallotRow row = (BallotRow) found[0];
        return new Series.Vote(row.id, (String) found[1], (String) found[2], row.day, FactsFromRows.tally(row));
    }
}
