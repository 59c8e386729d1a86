package org.rollcall.ingest.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Method;
import org.rollcall.domain.event.ProposalEvent.BallotClosed;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.ProposalEvent.BallotVoided;
import org.rollcall.domain.event.ProposalEvent.ResultAnnounced;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.event.WordEvent.NonParticipationDeclared;
import org.rollcall.domain.event.WordEvent.TallyReported;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Roll;
import org.rollcall.ingest.log.AssemblyBook;
import org.rollcall.ingest.log.Command;
import org.rollcall.ingest.log.Known;
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
    Deciding deciding;

    @Inject
    Clock clock;

    /** The electorate is that of today, frozen here; the majority is the one determined before. */
    public Command open(CommandId id, StreamId stream, String actor, OpenBallot asked) {
        Method method = NotSecret.method(asked.method());
        Visibility visibility = NotSecret.visibility(asked.visibility());
        return requests.command(
                        id,
                        stream,
                        actor,
                        "open",
                        asked,
                        fold -> opened(Known.proposal(fold), asked, method, visibility))
                .lookingAtAssembly();
    }

    private BallotOpened opened(Proposal proposal, OpenBallot asked, Method method, Visibility visibility) {
        Subject subject = asked.subject() == null ? proposal.next() : asked.subject();
        var majority = deciding.ofBallot(proposal, subject, asked.rule());
        var put = QuestionAsPut.of(proposal, subject);
        return new BallotOpened(
                numbered(proposal, asked.number()),
                subject,
                asked.question() == null ? put.question() : asked.question(),
                asked.yesMeans() == null ? put.yesMeans() : asked.yesMeans(),
                majority.rule(),
                majority.basis(),
                rollOfToday(proposal, asked.notEntitled() == null ? Map.of() : asked.notEntitled()),
                method,
                visibility,
                asked.present());
    }

    private static BallotId numbered(Proposal proposal, Integer number) {
        return new BallotId(proposal.id(), number == null ? proposal.nextNumber() : number);
    }

    private Roll rollOfToday(Proposal proposal, Map<MemberCode, String> bars) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        return assemblies.rollOn(proposal.submission().assembly(), today, bars);
    }

    /** A result whose roll is not known takes the place of a ballot. */
    public Command report(CommandId id, StreamId stream, String actor, ReportTally asked) {
        return requests.command(id, stream, actor, "report", asked, fold -> reported(Known.proposal(fold), asked))
                .lookingAtAssembly();
    }

    private TallyReported reported(Proposal proposal, ReportTally asked) {
        Subject subject = asked.subject() == null ? proposal.next() : asked.subject();
        var majority = deciding.ofTally(proposal, subject, asked.rule());
        var put = QuestionAsPut.of(proposal, subject);
        return new TallyReported(
                numbered(proposal, asked.number()),
                subject,
                asked.question() == null ? put.question() : asked.question(),
                asked.yesMeans() == null ? put.yesMeans() : asked.yesMeans(),
                majority.rule(),
                majority.basis(),
                asked.members() == null ? rollOfToday(proposal, Map.of()).size() : asked.members(),
                asked.figures(),
                asked.outcome(),
                asked.reason(),
                asked.source(),
                asked.words());
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
        onRoll(fold, vote.ballot(), vote.member());
        return vote;
    }

    public Command close(CommandId id, BallotId ballot, String actor, CloseBallot asked) {
        return requests.command(id, ballot.stream(), actor, "close " + ballot, asked, fold -> {
            Known.openBallot(fold, ballot);
            return new BallotClosed(ballot);
        });
    }

    public Command voidBallot(CommandId id, BallotId ballot, String actor, VoidBallot asked) {
        var voided = new BallotVoided(ballot, asked.reason());
        return requests.command(id, ballot.stream(), actor, "void " + ballot, asked, fold -> {
            Known.openBallot(fold, ballot);
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
            Known.closedBallot(fold, ballot);
            return announced;
        });
    }

    /** Declared while votes are taken, by who is on the roll and has not voted. */
    public Command declare(CommandId id, BallotId ballot, String actor, DeclareNonParticipation asked) {
        var declared = new NonParticipationDeclared(ballot, asked.member());
        return requests.command(id, ballot.stream(), actor, "declare " + ballot, asked, fold -> {
            onRoll(fold, ballot, declared.member());
            return declared;
        });
    }

    private static void onRoll(StreamFold fold, BallotId ballot, MemberCode member) {
        if (Known.openBallot(fold, ballot).terms().roll().placeOf(member).isEmpty()) {
            throw new Refused(Refusal.NOT_ON_ROLL, member + " is not on the roll of " + ballot);
        }
    }
}
