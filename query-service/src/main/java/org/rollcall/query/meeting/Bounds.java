package org.rollcall.query.meeting;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.ProposalEvent.ProposalAdopted;
import org.rollcall.domain.event.ProposalEvent.ResolutionNumbered;
import org.rollcall.domain.event.StatementDelivered;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.event.WordEvent.TallyReported;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.wire.EventType;
import org.rollcall.query.reading.row.EventRow;

/**
 * Which part of the life of its proposals belongs to a meeting, for the same proposal may be before several. By the log's own
 * time, which no writer sets:
 *
 * <ul>
 *   <li>Before it was opened: what led to it, as the submission, revisions, sponsors and amendments. Votes taken by then belong
 *       to an earlier meeting, with what was said of them and the resolution's number.
 *   <li>While it sat: everything.
 *   <li>After it was adjourned: how a vote that it had begun ended, and words about its votes: figures, intentions, statements
 *       that name them, the number of the resolution that it adopted. New ballots, amendments and motions belong to a later
 *       meeting.
 * </ul>
 *
 * Records must come in the log's order.
 */
final class Bounds {

    private final String meeting;
    private final Instant opened;
    private final Instant adjourned;
    private final Set<BallotId> begun = new HashSet<>();

    /** The proposals on the whole of which this meeting decided last. */
    private final Set<String> putHere = new HashSet<>();

    /** @param adjourned {@code null} while it lasts */
    private Bounds(String meeting, Instant opened, Instant adjourned) {
        this.meeting = meeting;
        this.opened = opened;
        this.adjourned = adjourned;
    }

    /** Those of a meeting that was opened. */
    static Bounds of(String meeting) {
        return new Bounds(
                meeting,
                EventRow.firstTime(meeting, EventType.MEETING_OPENED.wireName()),
                EventRow.firstTime(meeting, EventType.MEETING_ADJOURNED.wireName()));
    }

    /** Whether that belongs to the meeting. */
    boolean hold(EventRow row, Event event, Told told) {
        if (row.stream.equals(meeting)) {
            return true;
        }
        boolean before = row.brokerTime.isBefore(opened);
        boolean after = adjourned != null && row.brokerTime.isAfter(adjourned);
        follow(row.stream, event, !before && !after);
        if (before) {
            return !speaksOfVotes(event, told);
        }
        return !after || speaksOfItsVotes(row.stream, event, told);
    }

    private void follow(String stream, Event event, boolean here) {
        switch (event) {
            case BallotOpened it -> begin(stream, it.ballot(), it.subject(), here);
            case TallyReported it -> begin(stream, it.ballot(), it.subject(), here);
            case ProposalAdopted it when it.ballot() == null -> put(stream, here);
            default -> {
                // Nothing else begins a vote on a text or stands in its place.
            }
        }
    }

    private void begin(String stream, BallotId ballot, Subject subject, boolean here) {
        if (here) {
            begun.add(ballot);
        }
        if (subject.decidesProposal()) {
            put(stream, here);
        }
    }

    private void put(String stream, boolean here) {
        if (here) {
            putHere.add(stream);
        } else {
            putHere.remove(stream);
        }
    }

    private static boolean speaksOfVotes(Event event, Told told) {
        return switch (event) {
            case ResolutionNumbered it -> true;
            case StatementDelivered it -> !it.ballots().isEmpty();
            default -> told.ballot() != null;
        };
    }

    private boolean speaksOfItsVotes(String stream, Event event, Told told) {
        return switch (event) {
            case ResolutionNumbered it -> putHere.contains(stream);
            case StatementDelivered it -> it.ballots().stream().anyMatch(begun::contains);
            default -> begun.contains(told.ballot());
        };
    }
}
