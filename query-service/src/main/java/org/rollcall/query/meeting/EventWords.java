package org.rollcall.query.meeting;

import static org.rollcall.query.meeting.Scene.capital;
import static org.rollcall.query.meeting.Scene.figures;
import static org.rollcall.query.meeting.Scene.names;
import static org.rollcall.query.meeting.Scene.with;

import java.util.List;
import java.util.stream.Collectors;
import org.rollcall.domain.event.AmendmentEvent;
import org.rollcall.domain.event.AmendmentEvent.AmendmentAdopted;
import org.rollcall.domain.event.AmendmentEvent.AmendmentNotPut;
import org.rollcall.domain.event.AmendmentEvent.AmendmentRejected;
import org.rollcall.domain.event.AmendmentEvent.AmendmentSubmitted;
import org.rollcall.domain.event.AmendmentEvent.AmendmentWithdrawn;
import org.rollcall.domain.event.AmendmentEvent.AmendmentsRanked;
import org.rollcall.domain.event.AmendmentEvent.PartRejected;
import org.rollcall.domain.event.AmendmentEvent.PartRetained;
import org.rollcall.domain.event.AssemblyEvent;
import org.rollcall.domain.event.AssemblyEvent.AssemblyDefined;
import org.rollcall.domain.event.AssemblyEvent.VotingRightRestored;
import org.rollcall.domain.event.AssemblyEvent.VotingRightSuspended;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.MeetingEvent;
import org.rollcall.domain.event.MeetingEvent.ItemsOrdered;
import org.rollcall.domain.event.MeetingEvent.MeetingAdjourned;
import org.rollcall.domain.event.MeetingEvent.MeetingOpened;
import org.rollcall.domain.event.MeetingEvent.MeetingResumed;
import org.rollcall.domain.event.MeetingEvent.MeetingSuspended;
import org.rollcall.domain.event.MeetingEvent.ProposalTakenUp;
import org.rollcall.domain.event.MotionEvent;
import org.rollcall.domain.event.MotionEvent.MotionCarried;
import org.rollcall.domain.event.MotionEvent.MotionMoved;
import org.rollcall.domain.event.MotionEvent.MotionNotCarried;
import org.rollcall.domain.event.MotionEvent.MotionWithdrawn;
import org.rollcall.domain.event.ProposalEvent;
import org.rollcall.domain.event.ProposalEvent.BallotClosed;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.ProposalEvent.BallotVoided;
import org.rollcall.domain.event.ProposalEvent.MajorityDetermined;
import org.rollcall.domain.event.ProposalEvent.ProposalAdopted;
import org.rollcall.domain.event.ProposalEvent.ProposalRejected;
import org.rollcall.domain.event.ProposalEvent.ProposalRevised;
import org.rollcall.domain.event.ProposalEvent.ProposalSubmitted;
import org.rollcall.domain.event.ProposalEvent.ProposalWithdrawn;
import org.rollcall.domain.event.ProposalEvent.ResolutionNumbered;
import org.rollcall.domain.event.ProposalEvent.ResultAnnounced;
import org.rollcall.domain.event.ProposalEvent.SponsorJoined;
import org.rollcall.domain.event.ProposalEvent.SponsorWithdrew;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.event.StatementDelivered;
import org.rollcall.domain.event.WordEvent;
import org.rollcall.domain.id.BallotId;

/**
 * Every event as a sentence of the record, in the terms of the rules of procedure. No event is left out: the switches have no
 * default, so a new one stops the build until it has its words.
 */
final class EventWords {

    private EventWords() {}

    static Told of(Event event, Scene scene) {
        return switch (event) {
            case ProposalEvent proposal -> ofProposal(proposal, scene);
            case MeetingEvent meeting -> ofMeeting(meeting, scene);
            case AssemblyEvent assembly -> ofAssembly(assembly, scene);
        };
    }

    private static Told ofProposal(ProposalEvent event, Scene scene) {
        return switch (event) {
            case ProposalSubmitted it -> Told.of(with(capital(scene.draft()) + " was submitted", it.title()));
            case ProposalRevised it ->
                Told.of(with("The draft was revised; its text is now " + it.symbol(), it.changes()));
            case ProposalWithdrawn it ->
                Told.of(with(capital(scene.draft()) + " was withdrawn by its sponsors", it.reason()));
            case SponsorJoined it -> joined(List.of(it.sponsor()), it.amendment(), scene);
            case SponsorWithdrew it ->
                Told.of(it.sponsor() + " withdrew from the sponsors of " + sponsored(it.amendment(), scene) + ".");
            case MajorityDetermined it ->
                Told.of("The majority required was determined: " + it.rule().words() + " ("
                        + it.basis().citation() + ").");
            case BallotOpened it -> Told.about(it.ballot(), "Voting began on " + scene.subject(it.subject()) + ".");
            case VoteCast it -> Told.about(it.ballot(), scene.member(it.member().value()) + " voted.");
            case BallotClosed it -> Told.end(it.ballot(), "Voting ended on " + scene.subject(it.ballot()) + ".");
            case BallotVoided it ->
                Told.about(
                        it.ballot(),
                        with("The vote on " + scene.subject(it.ballot()) + " was declared void", it.reason()));
            case ResultAnnounced it ->
                Told.about(
                        it.ballot(),
                        with(
                                "The " + scene.body().presiding() + " announced the result of the vote on "
                                        + scene.subject(it.ballot()),
                                figures(it.figures())));
            case ProposalAdopted it ->
                Told.decision(it.ballot(), capital(decided(it.ballot(), scene)) + " was adopted");
            case ProposalRejected it -> Told.decision(it.ballot(), capital(scene.draft()) + " was not adopted");
            case ResolutionNumbered it -> Told.of("The text adopted became " + it.symbol() + ".");
            case AmendmentEvent amendment -> ofAmendment(amendment, scene);
            case MotionEvent motion -> ofMotion(motion, scene);
            case WordEvent word -> Remarks.of(word, scene);
            case StatementDelivered statement -> delivered(statement, scene);
        };
    }

    /** What was decided on; the whole of it where the vote was on a part of it, or there was none. */
    private static String decided(BallotId ballot, Scene scene) {
        return ballot == null ? scene.draft() : scene.subject(ballot);
    }

    /** Several that joined one after the other are one sentence. */
    static Told joined(List<String> sponsors, String amendment, Scene scene) {
        return Told.of(names(sponsors) + " joined the sponsors of " + sponsored(amendment, scene) + ".");
    }

    private static String sponsored(String amendment, Scene scene) {
        return amendment == null ? scene.draft() : Scene.amendment(amendment);
    }

    private static Told ofAmendment(AmendmentEvent event, Scene scene) {
        return switch (event) {
            case AmendmentSubmitted it -> Told.of(with(submitted(it, scene), it.changes()));
            case AmendmentWithdrawn it -> Told.of(amendment(it.amendment()) + " was withdrawn.");
            case AmendmentsRanked it ->
                Told.of(with(
                        "The " + scene.body().presiding() + " put the amendments to the vote in the order "
                                + String.join(", ", it.order()),
                        it.ground()));
            case AmendmentAdopted it -> Told.decision(it.ballot(), amendment(it.amendment()) + " was adopted");
            case AmendmentRejected it -> Told.decision(it.ballot(), amendment(it.amendment()) + " was rejected");
            case AmendmentNotPut it ->
                Told.of(with(amendment(it.amendment()) + " was not put to the vote", it.because()));
            case PartRetained it -> Told.decision(it.ballot(), "The part “" + it.part() + "” was retained");
            case PartRejected it -> Told.decision(it.ballot(), "The part “" + it.part() + "” was rejected");
        };
    }

    private static String submitted(AmendmentSubmitted it, Scene scene) {
        String to = " to " + (it.amends() == null ? scene.draft() : Scene.amendment(it.amends()));
        String by = it.sponsors().isEmpty() ? "" : " by " + names(it.sponsors());
        return amendment(it.amendment()) + to + (it.oral() ? " was moved orally" : " was submitted") + by;
    }

    private static String amendment(String name) {
        return capital(Scene.amendment(name));
    }

    private static Told ofMotion(MotionEvent event, Scene scene) {
        return switch (event) {
            case MotionMoved it -> Told.of(with(moved(it), it.words()));
            case MotionWithdrawn it -> Told.of(capital(scene.motion(it.motion())) + " was withdrawn.");
            case MotionCarried it -> Told.decision(it.ballot(), capital(scene.motion(it.motion())) + " was carried");
            case MotionNotCarried it ->
                Told.decision(it.ballot(), capital(scene.motion(it.motion())) + " was not carried");
        };
    }

    private static String moved(MotionMoved it) {
        boolean appeals = it.kind() == MotionEvent.Kind.APPEAL || it.kind() == MotionEvent.Kind.APPEAL_ON_MAJORITY;
        String mover = it.mover() == null ? "A member" : it.mover();
        return mover + (appeals ? " appealed " : " moved ") + Scene.asks(it);
    }

    private static Told delivered(StatementDelivered it, Scene scene) {
        String said = it.speaker()
                + switch (it.kind()) {
                    case GENERAL -> " made a statement";
                    case BEFORE_VOTE -> " explained its vote before the vote";
                    case AFTER_VOTE -> " explained its vote after the vote";
                };
        String on = it.ballots().stream().map(scene::subject).collect(Collectors.joining(", "));
        BallotId only = it.ballots().size() == 1 ? it.ballots().getFirst() : null;
        return Told.about(only, with(on.isEmpty() ? said : said + " on " + on, it.words()));
    }

    private static Told ofMeeting(MeetingEvent event, Scene scene) {
        return switch (event) {
            case MeetingOpened it -> Told.of("The meeting was opened.");
            case MeetingSuspended it -> Told.of(with("The meeting was suspended", it.reason()));
            case MeetingResumed it -> Told.of("The meeting was resumed.");
            case MeetingAdjourned it -> Told.of(with("The meeting was adjourned", it.reason()));
            case ItemsOrdered it ->
                Told.of("The agenda was put in the order "
                        + it.items().stream()
                                .map(item -> "item " + item.number())
                                .collect(Collectors.joining(", ")) + ".");
            case ProposalTakenUp it ->
                Told.of(capital(scene.draft(it.proposal().value())) + " was taken up"
                        + (it.item() == null ? "." : " under item " + it.item() + "."));
            case StatementDelivered it -> delivered(it, scene);
        };
    }

    private static Told ofAssembly(AssemblyEvent event, Scene scene) {
        return switch (event) {
            case AssemblyDefined it -> Told.of(it.name() + " was defined.");
            case VotingRightSuspended it ->
                Told.of("The vote of " + scene.member(it.member().value()) + " was suspended (" + it.citation() + ").");
            case VotingRightRestored it ->
                Told.of("The vote of " + scene.member(it.member().value()) + " was restored (" + it.citation() + ").");
        };
    }
}
