package org.rollcall.tally.board;

import java.util.List;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.WordEvent.TallyReported;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.rule.Verdict;

/**
 * A ballot that is not what it was before the batch.
 *
 * @param verdict what its rule says now; worked out once, because for a large open ballot it is work
 * @param from the seq of its last change before, 0 for a new one
 * @param at when its last change happened
 * @param votes those that changed, in the roll's order
 * @param saidOfIt whether something was said of it beside the count, or a member that had declared not to participate voted
 */
public record BallotChange(
        Proposal proposal,
        Ballot ballot,
        Verdict verdict,
        long from,
        Moment at,
        List<VoteChange> votes,
        boolean saidOfIt) {

    public boolean isNew() {
        return from == 0;
    }

    /** What is known of the count. */
    public BallotCount count() {
        return BallotCount.of(ballot);
    }

    /** Why it was declared void, or {@code null}. */
    public String voidReason() {
        return ballot instanceof Ballot.Voided voided ? voided.reason() : null;
    }

    /** When it was closed or declared void, or {@code null}; also where only its result is known. */
    public Moment closedAt() {
        return switch (ballot) {
            case Ballot.Open open -> null;
            case Ballot.Closed closed -> closed.closedAt();
            case Ballot.Voided voided -> voided.closedAt();
            case Ballot.Reported reported -> null;
        };
    }

    /** The votes of all places in letters once they are final, else {@code null}: an open ballot's cost does not grow with its roll. */
    public String choices() {
        return ballot instanceof Ballot.Closed closed ? closed.votes().letters() : null;
    }

    /** The latest announcement of its result, or {@code null}. */
    public Announcement announced() {
        return ballot instanceof Ballot.Closed closed && closed.announced() != null
                ? Announcement.of(closed.announced())
                : null;
    }

    /** The report that stands in its place, or {@code null} where votes were taken. */
    public TallyReported report() {
        return ballot instanceof Ballot.Reported reported ? reported.report() : null;
    }

    /** Whether a vote against carries the motion that it is about. */
    public boolean mirrored() {
        return switch (ballot.subject().kind()) {
            case MOTION ->
                proposal.motions().stream()
                        .anyMatch(motion -> motion.mirrored()
                                && motion.name().equals(ballot.subject().of()));
            case WHOLE, AS_AMENDED, AMENDMENT, PART -> false;
        };
    }
}
