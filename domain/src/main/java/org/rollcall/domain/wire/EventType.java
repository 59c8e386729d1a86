package org.rollcall.domain.wire;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rollcall.domain.event.AssemblyEvent;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.ProposalEvent;

/**
 * The vocabulary on the wire: each type with its version and what reads it. A change of an event's shape is a new version,
 * beside the old one for ever; a name once used is never given to something else.
 */
public enum EventType {
    PROPOSAL_SUBMITTED("rollcall.proposal-submitted.v1", ProposalEvent.ProposalSubmitted.class),
    SPONSOR_JOINED("rollcall.sponsor-joined.v1", ProposalEvent.SponsorJoined.class),
    MAJORITY_DETERMINED("rollcall.majority-determined.v1", ProposalEvent.MajorityDetermined.class),
    BALLOT_OPENED("rollcall.ballot-opened.v1", ProposalEvent.BallotOpened.class),
    VOTE_CAST("rollcall.vote-cast.v1", ProposalEvent.VoteCast.class),
    BALLOT_CLOSED("rollcall.ballot-closed.v1", ProposalEvent.BallotClosed.class),
    BALLOT_VOIDED("rollcall.ballot-voided.v1", ProposalEvent.BallotVoided.class),
    RESULT_ANNOUNCED("rollcall.result-announced.v1", ProposalEvent.ResultAnnounced.class),
    PROPOSAL_ADOPTED("rollcall.proposal-adopted.v1", ProposalEvent.ProposalAdopted.class),
    PROPOSAL_REJECTED("rollcall.proposal-rejected.v1", ProposalEvent.ProposalRejected.class),
    RESOLUTION_NUMBERED("rollcall.resolution-numbered.v1", ProposalEvent.ResolutionNumbered.class),
    ASSEMBLY_DEFINED("rollcall.assembly-defined.v1", AssemblyEvent.AssemblyDefined.class);

    private static final Pattern FORM =
            Pattern.compile("rollcall\\.[a-z]{1,40}(?:-[a-z]{1,40}){0,7}\\.v[1-9][0-9]{0,2}");
    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));
    private static final Map<Class<? extends Event>, EventType> BY_EVENT =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::eventClass, Function.identity()));

    private final String wireName;
    private final Class<? extends Event> eventClass;

    EventType(String wireName, Class<? extends Event> eventClass) {
        this.wireName = wireName;
        this.eventClass = eventClass;
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
