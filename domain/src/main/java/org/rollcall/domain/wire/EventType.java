package org.rollcall.domain.wire;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rollcall.domain.event.AmendmentEvent;
import org.rollcall.domain.event.AssemblyEvent;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.MeetingEvent;
import org.rollcall.domain.event.MotionEvent;
import org.rollcall.domain.event.ProposalEvent;
import org.rollcall.domain.event.StatementDelivered;
import org.rollcall.domain.event.WordEvent;

/**
 * The vocabulary on the wire: each type with its version and what reads it. A change of an event's shape is a new version,
 * beside the old one for ever; a name once used is never given to something else.
 */
public enum EventType {
    /** Without what a catalogue says of the document: read as the version that followed. */
    PROPOSAL_SUBMITTED_V1(
            "rollcall.proposal-submitted.v1", ProposalEvent.ProposalSubmitted.class, ProposalSubmittedV1.class),
    PROPOSAL_SUBMITTED("rollcall.proposal-submitted.v2", ProposalEvent.ProposalSubmitted.class),
    PROPOSAL_REVISED("rollcall.proposal-revised.v1", ProposalEvent.ProposalRevised.class),
    PROPOSAL_WITHDRAWN("rollcall.proposal-withdrawn.v1", ProposalEvent.ProposalWithdrawn.class),
    SPONSOR_JOINED("rollcall.sponsor-joined.v1", ProposalEvent.SponsorJoined.class),
    SPONSOR_WITHDREW("rollcall.sponsor-withdrew.v1", ProposalEvent.SponsorWithdrew.class),
    MAJORITY_DETERMINED("rollcall.majority-determined.v1", ProposalEvent.MajorityDetermined.class),
    BALLOT_OPENED("rollcall.ballot-opened.v1", ProposalEvent.BallotOpened.class),
    VOTE_CAST("rollcall.vote-cast.v1", ProposalEvent.VoteCast.class),
    BALLOT_CLOSED("rollcall.ballot-closed.v1", ProposalEvent.BallotClosed.class),
    BALLOT_VOIDED("rollcall.ballot-voided.v1", ProposalEvent.BallotVoided.class),
    RESULT_ANNOUNCED("rollcall.result-announced.v1", ProposalEvent.ResultAnnounced.class),
    PROPOSAL_ADOPTED("rollcall.proposal-adopted.v1", ProposalEvent.ProposalAdopted.class),
    PROPOSAL_REJECTED("rollcall.proposal-rejected.v1", ProposalEvent.ProposalRejected.class),
    RESOLUTION_NUMBERED("rollcall.resolution-numbered.v1", ProposalEvent.ResolutionNumbered.class),
    AMENDMENT_SUBMITTED("rollcall.amendment-submitted.v1", AmendmentEvent.AmendmentSubmitted.class),
    AMENDMENT_WITHDRAWN("rollcall.amendment-withdrawn.v1", AmendmentEvent.AmendmentWithdrawn.class),
    AMENDMENTS_RANKED("rollcall.amendments-ranked.v1", AmendmentEvent.AmendmentsRanked.class),
    AMENDMENT_ADOPTED("rollcall.amendment-adopted.v1", AmendmentEvent.AmendmentAdopted.class),
    AMENDMENT_REJECTED("rollcall.amendment-rejected.v1", AmendmentEvent.AmendmentRejected.class),
    AMENDMENT_NOT_PUT("rollcall.amendment-not-put.v1", AmendmentEvent.AmendmentNotPut.class),
    PART_RETAINED("rollcall.part-retained.v1", AmendmentEvent.PartRetained.class),
    PART_REJECTED("rollcall.part-rejected.v1", AmendmentEvent.PartRejected.class),
    MOTION_MOVED("rollcall.motion-moved.v1", MotionEvent.MotionMoved.class),
    MOTION_WITHDRAWN("rollcall.motion-withdrawn.v1", MotionEvent.MotionWithdrawn.class),
    MOTION_CARRIED("rollcall.motion-carried.v1", MotionEvent.MotionCarried.class),
    MOTION_NOT_CARRIED("rollcall.motion-not-carried.v1", MotionEvent.MotionNotCarried.class),
    NON_PARTICIPATION_DECLARED("rollcall.non-participation-declared.v1", WordEvent.NonParticipationDeclared.class),
    VOTE_INTENDED("rollcall.vote-intended.v1", WordEvent.VoteIntended.class),
    FIGURE_REPORTED("rollcall.figure-reported.v1", WordEvent.FigureReported.class),
    RECORD_CORRECTED("rollcall.record-corrected.v1", WordEvent.RecordCorrected.class),
    TALLY_REPORTED("rollcall.tally-reported.v1", WordEvent.TallyReported.class),
    STATEMENT_DELIVERED("rollcall.statement-delivered.v1", StatementDelivered.class),
    MEETING_OPENED("rollcall.meeting-opened.v1", MeetingEvent.MeetingOpened.class),
    MEETING_SUSPENDED("rollcall.meeting-suspended.v1", MeetingEvent.MeetingSuspended.class),
    MEETING_RESUMED("rollcall.meeting-resumed.v1", MeetingEvent.MeetingResumed.class),
    MEETING_ADJOURNED("rollcall.meeting-adjourned.v1", MeetingEvent.MeetingAdjourned.class),
    ITEMS_ORDERED("rollcall.items-ordered.v1", MeetingEvent.ItemsOrdered.class),
    PROPOSAL_TAKEN_UP("rollcall.proposal-taken-up.v1", MeetingEvent.ProposalTakenUp.class),
    VOTING_RIGHT_SUSPENDED("rollcall.voting-right-suspended.v1", AssemblyEvent.VotingRightSuspended.class),
    VOTING_RIGHT_RESTORED("rollcall.voting-right-restored.v1", AssemblyEvent.VotingRightRestored.class),
    /** Members with one term each and without weights: read as the version that followed. */
    ASSEMBLY_DEFINED_V1("rollcall.assembly-defined.v1", AssemblyEvent.AssemblyDefined.class, AssemblyDefinedV1.class),
    ASSEMBLY_DEFINED("rollcall.assembly-defined.v2", AssemblyEvent.AssemblyDefined.class);

    private static final Pattern FORM =
            Pattern.compile("rollcall\\.[a-z]{1,40}(?:-[a-z]{1,40}){0,7}\\.v[1-9][0-9]{0,2}");
    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));
    private static final Map<Class<? extends Event>, EventType> BY_EVENT = Arrays.stream(values())
            .filter(type -> type.shape == type.eventClass)
            .collect(Collectors.toUnmodifiableMap(EventType::eventClass, Function.identity()));

    private final String wireName;
    private final Class<? extends Event> eventClass;
    private final Class<?> shape;

    EventType(String wireName, Class<? extends Event> eventClass) {
        this(wireName, eventClass, eventClass);
    }

    /** @param shape of the data: the event's own, or a {@link PastShape} */
    EventType(String wireName, Class<? extends Event> eventClass, Class<?> shape) {
        this.wireName = wireName;
        this.eventClass = eventClass;
        this.shape = shape;
    }

    /** Reads data of this type and version as the event that it is today. */
    Event read(StrictJson json, byte[] data) {
        return switch (json.read(data, shape)) {
            case PastShape past -> past.today();
            case Event event -> event;
            default -> throw new IllegalStateException(shape + " is no shape of an event");
        };
    }

    public static EventType of(Event event) {
        return BY_EVENT.get(event.getClass());
    }

    static Optional<EventType> named(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }

    /** Whether this could be the name of a type that later software knows. */
    static boolean couldBe(String wireName) {
        return FORM.matcher(wireName).matches();
    }

    /** The CloudEvents {@code type}: {@code rollcall.vote-cast.v1}. */
    public String wireName() {
        return wireName;
    }

    public Class<? extends Event> eventClass() {
        return eventClass;
    }
}
