package org.rollcall.query.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rollcall.domain.event.ProposalEvent.MajorityDetermined;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.id.StreamId;
import org.rollcall.query.ballot.BallotSelection;
import org.rollcall.query.ballot.Cursor;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.document.RuleInForce;
import org.rollcall.query.member.NamesOfBodies;
import org.rollcall.query.problem.Problem;
import org.rollcall.query.reading.Cut;
import org.rollcall.query.reading.Stored;
import org.rollcall.query.reading.row.ProposalRow;
import org.rollcall.query.reading.row.StreamRow;

/** Drafts out of a cut. All methods belong inside a transaction of the read model. */
@ApplicationScoped
public class Proposals {

    @Inject
    EntityManager entities;

    @Inject
    BallotSelection ballots;

    @Inject
    NamesOfBodies names;

    /** One draft with its ballots; 404 where none was submitted, 503 where its stream is held. */
    public ProposalDocument one(Cut cut, StreamId id) {
        StreamRow.openHead(id.value());
        ProposalRow row = ProposalRow.findById(id.value());
        if (row == null) {
            throw Problem.notFound("no proposal " + id + " was submitted; /v1/proposals lists those that were");
        }
        List<BallotDocument> all = ballots.on(cut, row);
        boolean voting = all.stream().anyMatch(ballot -> "OPEN".equals(ballot.state()));
        return document(cut, row, voting, all);
    }

    /** The newest first, behind the cursor, at most that many, without their ballots. */
    public List<ProposalDocument> newest(Cut cut, WantedProposals wanted, Cursor from, int limit) {
        var conditions = wanted.conditions();
        String behind = from == null ? "" : " and (p.submittedAt < :at or (p.submittedAt = :at and p.id < :id))";
        var query = entities.createQuery(
                "from ProposalRow p where 1 = 1" + conditions.hql() + behind
                        + " order by p.submittedAt desc, p.id desc",
                ProposalRow.class);
        conditions.parameters().forEach(query::setParameter);
        if (from != null) {
            query.setParameter("at", from.at()).setParameter("id", from.id());
        }
        List<ProposalRow> rows = query.setMaxResults(limit).getResultList();
        Set<String> voting = votingAmong(rows);
        return rows.stream()
                .map(row -> document(cut, row, voting.contains(row.id), null))
                .toList();
    }

    private Set<String> votingAmong(List<ProposalRow> rows) {
        List<String> ids = rows.stream().map(row -> row.id).toList();
        return new HashSet<>(entities.createQuery(
                        "select b.proposal from BallotRow b where b.state = 'OPEN' and b.proposal in :ids",
                        String.class)
                .setParameter("ids", ids)
                .getResultList());
    }

    private ProposalDocument document(Cut cut, ProposalRow row, boolean voting, List<BallotDocument> all) {
        MajorityDetermined majority = Stored.value(row.majority, MajorityDetermined.class);
        String[] sponsors = Stored.value(row.sponsors, String[].class);
        return new ProposalDocument(
                row.id,
                cut.log(),
                names.in(cut, row.assembly).body(),
                row.symbol,
                row.resolution,
                row.title,
                row.kind,
                row.session,
                row.meeting,
                row.item,
                Stored.value(row.provenance, Provenance.class),
                sponsors == null ? List.of() : List.of(sponsors),
                majority == null ? null : RuleInForce.of(majority.rule(), majority.basis()),
                stateOf(row, voting),
                row.outcome,
                row.submittedAt,
                all);
    }

    private static String stateOf(ProposalRow row, boolean voting) {
        if (voting) {
            return "VOTING";
        }
        return row.outcome == null ? "SUBMITTED" : "DECIDED";
    }
}
