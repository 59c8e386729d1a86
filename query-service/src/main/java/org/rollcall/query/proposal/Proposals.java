package org.rollcall.query.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rollcall.domain.id.StreamId;
import org.rollcall.query.ballot.BallotSelection;
import org.rollcall.query.ballot.Ballots;
import org.rollcall.query.ballot.Cursor;
import org.rollcall.query.ballot.Papers;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.document.Paper;
import org.rollcall.query.document.Sealing;
import org.rollcall.query.problem.Problem;
import org.rollcall.query.proposal.Lines.RelatedLine;
import org.rollcall.query.proposal.ProposalDocument.Around;
import org.rollcall.query.reading.Cut;
import org.rollcall.query.reading.row.ProposalRow;
import org.rollcall.query.reading.row.StreamRow;
import org.rollcall.query.replay.MomentAsked;
import org.rollcall.query.replay.PaperFromFold;
import org.rollcall.query.replay.Retelling;

/** Drafts out of a cut. All methods belong inside a transaction of the read model. */
@ApplicationScoped
public class Proposals {

    @Inject
    EntityManager entities;

    @Inject
    BallotSelection selection;

    @Inject
    Ballots ballots;

    @Inject
    Papers papers;

    /** One draft with its ballots; 404 where none was submitted, 503 where its stream is held. */
    public ProposalDocument one(Cut cut, StreamId id) {
        long head = StreamRow.openHead(id.value());
        Paper paper = paper(cut, id);
        return whole(cut, head, paper, selection.on(cut, paper));
    }

    /**
     * The draft as it stood at a moment.
     *
     * @throws Problem 400 for a time where times are invented, 404 where it was not submitted by then, or that moment has not happened
     */
    public ProposalDocument past(Cut cut, StreamId id, MomentAsked asked) {
        long head = StreamRow.openHead(id.value());
        Paper now = paper(cut, id);
        long seq = asked.upTo(id.value(), now.provenance().timing(), head);
        Retelling told = Retelling.upTo(id, seq, (so, step, event) -> {});
        if (told.proposal().submission() == null) {
            throw Problem.notFound("at moment " + seq + " the proposal " + id + " was not submitted yet");
        }
        List<BallotDocument> all =
                ballots.past(cut, now).all(told).stream().map(Sealing::show).toList();
        return whole(cut, told.seq(), PaperFromFold.of(told.proposal(), now.body()), all);
    }

    private Paper paper(Cut cut, StreamId id) {
        ProposalRow row = ProposalRow.findById(id.value());
        if (row == null) {
            throw Problem.notFound("no proposal " + id + " was submitted; /v1/proposals lists those that were");
        }
        return papers.of(cut, row);
    }

    private ProposalDocument whole(Cut cut, long seq, Paper paper, List<BallotDocument> all) {
        boolean voting = all.stream().anyMatch(ballot -> "OPEN".equals(ballot.state()));
        return ProposalDocument.of(paper, new Around(cut.log(), seq, voting, related(paper), all));
    }

    private static List<RelatedLine> related(Paper paper) {
        return paper.related().stream().map(Proposals::related).toList();
    }

    private static RelatedLine related(StreamId other) {
        ProposalRow row = ProposalRow.findById(other.value());
        return new RelatedLine(row == null ? null : row.symbol, other.value());
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
                .map(row -> line(cut, papers.of(cut, row), voting.contains(row.id)))
                .toList();
    }

    private static ProposalDocument line(Cut cut, Paper paper, boolean voting) {
        return ProposalDocument.of(paper, new Around(cut.log(), null, voting, related(paper), null));
    }

    private Set<String> votingAmong(List<ProposalRow> rows) {
        List<String> ids = rows.stream().map(row -> row.id).toList();
        return new HashSet<>(entities.createQuery(
                        "select b.proposal from BallotRow b where b.state = 'OPEN' and b.proposal in :ids",
                        String.class)
                .setParameter("ids", ids)
                .getResultList());
    }
}
