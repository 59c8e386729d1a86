package org.rollcall.query.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.roll.Roll;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.document.Sealing;
import org.rollcall.query.document.VoteLine;
import org.rollcall.query.member.Names;
import org.rollcall.query.member.NamesOfBodies;
import org.rollcall.query.problem.Problem;
import org.rollcall.query.reading.Cut;
import org.rollcall.query.reading.Stored;
import org.rollcall.query.reading.row.BallotRow;
import org.rollcall.query.reading.row.ProposalRow;
import org.rollcall.query.reading.row.StreamRow;
import org.rollcall.query.reading.row.VoteRow;

/** Ballots out of a cut. All methods belong inside a transaction of the read model. */
@ApplicationScoped
public class Ballots {

    @Inject
    NamesOfBodies names;

    /**
     * A ballot as it stands, without its votes yet.
     *
     * @throws Problem 404 for one that was never opened, 503 where its stream is held
     */
    public Standing standing(Cut cut, BallotId id) {
        long head = StreamRow.openHead(id.stream().value());
        BallotRow ballot = BallotRow.findById(id.toString());
        if (ballot == null) {
            throw Problem.notFound("no ballot " + id + " was opened; /v1/ballots lists those that were");
        }
        ProposalRow proposal = ProposalRow.findById(ballot.proposal);
        return new Standing(cut, head, ballot, proposal, names.in(cut, proposal.assembly));
    }

    /** The document as it may be shown. */
    public BallotDocument shown(Standing standing) {
        return Sealing.show(counted(standing));
    }

    /** The document as it was counted, under no seal: for the live state, which seals what it sends. */
    public BallotDocument counted(Standing standing) {
        Roll roll = Stored.value(standing.ballot().roll, Roll.class);
        return document(standing, DocumentFromRows.lines(roll, VoteRow.of(standing.ballot().id), standing.names()));
    }

    /** The document as it may be shown in a list: without votes. */
    public BallotDocument brief(Cut cut, BallotRow ballot, ProposalRow proposal) {
        return Sealing.show(document(new Standing(cut, 0, ballot, proposal, names.in(cut, proposal.assembly)), null));
    }

    private static BallotDocument document(Standing at, List<VoteLine> votes) {
        return DocumentFromRows.of(at.cut().log(), at.ballot(), at.proposal(), at.names(), votes);
    }

    /**
     * What is known of a ballot before its votes are read.
     *
     * @param head how far its stream is projected; at least the ballot's own position
     */
    public record Standing(Cut cut, long head, BallotRow ballot, ProposalRow proposal, Names names) {

        /** The version of the document: its log, generation and position, and the names that are shown with it. */
        String tag(long seq) {
            return "\"%s-%d-%d-%d\"".formatted(cut.log(), cut.generation(), seq, names.version());
        }

        /** Whether nothing that was seen up to now can change any more. */
        boolean decided() {
            return !"OPEN".equals(ballot.state);
        }
    }
}
