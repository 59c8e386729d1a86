package org.rollcall.ingest.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Method;
import org.rollcall.domain.event.ProposalEvent.BallotClosed;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.ProposalEvent.BallotVoided;
import org.rollcall.domain.event.ProposalEvent.ResultAnnounced;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.fold.Ballot;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.Refusal;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Roll;
import org.rollcall.ingest.log.AssemblyBook;
import org.rollcall.ingest.log.Command;
import org.rollcall.ingest.log.Refused;
import org.rollcall.ingest.log.Requests;

/** Makes commands of what is asked for recorded votes. */
@ApplicationScoped
public class Ballots {

    @Inject
    Requests requests;

    @Inject
    AssemblyBook assemblies;

    @Inject
    Clock clock;

    /** The electorate is that of today, frozen here; the majority is the one determined before. */
    public Command open(CommandId id, StreamId stream, String actor, OpenBallot asked) {
        return requests.command(id, stream, actor, "open", asked, fold -> opened(proposal(fold), asked));
    }

    private BallotOpened opened(Proposal proposal, OpenBallot asked) {
        var majority = proposal.majority();
        if (majority == null) {
            throw new Refused(
                    Refusal.MAJORITY_NOT_DETERMINED,
                    "no majority was determined for " + proposal.id() + "; determine it with POST /v1/proposals/"
                            + proposal.id() + "/majority");
        }
        var submission = proposal.submission();
        Map<org.rollcall.domain.id.MemberCode, String> bars =
                asked.notEntitled() == null ? Map.of() : asked.notEntitled();
        Roll roll = assemblies.rollOn(
                submission.assembly(), clock.instant().atZone(ZoneOffset.UTC).toLocalDate(), bars);
        int number = asked.number() == null ? proposal.nextNumber() : asked.number();
        return new BallotOpened(
                new BallotId(proposal.id(), number),
                asked.subject(),
                asked.question() == null ? "Shall " + submission.symbol() + " be adopted?" : asked.question(),
                asked.yesMeans() == null ? submission.symbol() + " is adopted." : asked.yesMeans(),
                majority.rule(),
                majority.basis(),
                roll,
                asked.method() == null ? Method.MACHINE : asked.method(),
                asked.visibility() == null ? Visibility.PUBLIC : asked.visibility(),
                asked.present());
    }

    /** Refused before the log only for who is not on the frozen roll, and for a ballot that is not open at the log's end. */
    public Command cast(CommandId id, BallotId ballot, String actor, CastVote asked) {
        var vote = new VoteCast(ballot, asked.member(), asked.choice(), asked.recordedBy(), asked.replaces());
        return requests.command(
                id, ballot.stream(), actor, "cast " + ballot, unnamed(asked), fold -> castable(fold, vote));
    }

    /** A vote is the same vote whether its id came in the body or in the header. */
    private static CastVote unnamed(CastVote asked) {
        return new CastVote(null, asked.member(), asked.choice(), asked.replaces(), asked.recordedBy());
    }

    private static Event castable(StreamFold fold, VoteCast vote) {
        Roll roll = open(fold, vote.ballot()).terms().roll();
        if (roll.placeOf(vote.member()).isEmpty()) {
            throw new Refused(Refusal.NOT_ON_ROLL, vote.member() + " is not on the roll of " + vote.ballot());
        }
        return vote;
    }

    public Command close(CommandId id, BallotId ballot, String actor, CloseBallot asked) {
        return requests.command(id, ballot.stream(), actor, "close " + ballot, asked, fold -> {
            open(fold, ballot);
            return new BallotClosed(ballot);
        });
    }

    public Command voidBallot(CommandId id, BallotId ballot, String actor, VoidBallot asked) {
        var voided = new BallotVoided(ballot, asked.reason());
        return requests.command(id, ballot.stream(), actor, "void " + ballot, asked, fold -> {
            open(fold, ballot);
            return voided;
        });
    }

    public Command announce(CommandId id, BallotId ballot, String actor, AnnounceResult asked) {
        InvalidValue.required("yes", asked.yes());
        InvalidValue.required("no", asked.no());
        InvalidValue.required("abstain", asked.abstain());
        var figures = new Figures(asked.yes(), asked.no(), asked.abstain(), asked.notVoting());
        var announced = new ResultAnnounced(ballot, figures, asked.outcome(), asked.words());
        return requests.command(id, ballot.stream(), actor, "announce " + ballot, asked, fold -> {
            Ballot known = ballot(fold, ballot);
            if (!(known instanceof Ballot.Closed)) {
                throw new Refused(
                        Refusal.BALLOT_NOT_CLOSED, "ballot " + ballot + " is " + known.state() + "; close it first");
            }
            return announced;
        });
    }

    private static Ballot.Open open(StreamFold fold, BallotId id) {
        if (ballot(fold, id) instanceof Ballot.Open open) {
            return open;
        }
        throw new Refused(
                Refusal.BALLOT_NOT_OPEN,
                "ballot " + id + " is " + ballot(fold, id).state() + ": no vote is taken any more");
    }

    private static Ballot ballot(StreamFold fold, BallotId id) {
        if (fold.state() instanceof Proposal proposal && proposal.ballot(id).isPresent()) {
            return proposal.ballot(id).get();
        }
        throw new Refused(Refusal.NO_SUCH_BALLOT, "there is no ballot " + id);
    }

    private static Proposal proposal(StreamFold fold) {
        if (fold.state() instanceof Proposal proposal && proposal.submission() != null) {
            return proposal;
        }
        throw new Refused(
                Refusal.NO_SUCH_PROPOSAL, "there is no proposal " + fold.id() + "; submit it with POST /v1/proposals");
    }
}
