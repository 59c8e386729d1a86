package org.rollcall.ingest.log;

import java.util.Optional;
import org.rollcall.domain.amendment.Amendment;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.AssemblyEvent.AssemblyDefined;
import org.rollcall.domain.fold.Assembly;
import org.rollcall.domain.fold.Meeting;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.motion.Motion;

/**
 * What a command needs of the stream that it is aimed at, or the refusal that says what is missing. Every reason given here is
 * one of those that the {@link Door} asks again at the end of the log: another instance may have appended what is missed.
 */
public final class Known {

    private Known() {}

    public static Proposal proposal(StreamFold fold) {
        if (fold.state() instanceof Proposal proposal && proposal.submission() != null) {
            return proposal;
        }
        throw new Refused(
                Refusal.NO_SUCH_PROPOSAL, "there is no proposal " + fold.id() + "; submit it with POST /v1/proposals");
    }

    /** The stream of the assembly before which the proposal is, once it was submitted. */
    static Optional<StreamId> assembly(StreamFold fold) {
        return fold.state() instanceof Proposal proposal && proposal.submission() != null
                ? Optional.of(StreamId.ofAssembly(proposal.submission().assembly()))
                : Optional.empty();
    }

    public static Amendment amendment(StreamFold fold, String symbol) {
        return proposal(fold).amendments().stream()
                .filter(amendment -> amendment.symbol().equals(symbol))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Refusal.NO_SUCH_AMENDMENT,
                        "there is no amendment " + symbol + " to " + fold.id() + "; submit it with POST /v1/proposals/"
                                + fold.id() + "/amendments"));
    }

    public static Motion motion(StreamFold fold, String name) {
        return motion(proposal(fold), name);
    }

    public static Motion motion(Proposal proposal, String name) {
        return proposal.motions().stream()
                .filter(motion -> motion.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Refusal.NO_SUCH_MOTION,
                        "there is no motion " + name + " about " + proposal.id() + "; move it with POST /v1/proposals/"
                                + proposal.id() + "/motions"));
    }

    public static Ballot ballot(StreamFold fold, BallotId id) {
        if (fold.state() instanceof Proposal proposal && proposal.ballot(id).isPresent()) {
            return proposal.ballot(id).get();
        }
        throw new Refused(Refusal.NO_SUCH_BALLOT, "there is no ballot " + id);
    }

    public static Ballot.Open openBallot(StreamFold fold, BallotId id) {
        Ballot ballot = ballot(fold, id);
        if (ballot instanceof Ballot.Open open) {
            return open;
        }
        throw new Refused(
                Refusal.BALLOT_NOT_OPEN, "ballot " + id + " is " + ballot.state() + ": no vote is taken any more");
    }

    public static Ballot.Closed closedBallot(StreamFold fold, BallotId id) {
        Ballot ballot = ballot(fold, id);
        if (ballot instanceof Ballot.Closed closed) {
            return closed;
        }
        throw new Refused(Refusal.BALLOT_NOT_CLOSED, "ballot " + id + " is " + ballot.state() + "; close it first");
    }

    public static Meeting meeting(StreamFold fold) {
        if (fold.state() instanceof Meeting meeting && meeting.opening() != null) {
            return meeting;
        }
        throw new Refused(
                Refusal.NO_SUCH_MEETING, "there is no meeting " + fold.id() + "; open it with POST /v1/meetings");
    }

    /** The member's assembly, where it is one. */
    public static AssemblyDefined assemblyOf(StreamFold fold, MemberCode member) {
        AssemblyDefined defined = fold.state() instanceof Assembly assembly
                ? assembly.definition().orElse(null)
                : null;
        if (defined == null) {
            throw new Refused(
                    Refusal.NO_SUCH_ASSEMBLY, fold.id() + " is not defined; define it with PUT /v1/assemblies");
        }
        if (defined.members().stream().noneMatch(known -> known.code().equals(member))) {
            throw new Refused(Refusal.NO_SUCH_MEMBER, member + " is no member of " + fold.id() + " and never was");
        }
        return defined;
    }
}
