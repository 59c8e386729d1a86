package org.rollcall.tally.board;

import java.util.List;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.fold.Ballot;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.rule.Verdict;

/**
 * A ballot that is not what it was before the batch.
 *
 * @param verdict what its rule says now; worked out once, because for a large open ballot it is work
 * @param from the seq of its last change before, 0 for a new one
 * @param at when its last change happened
 * @param votes those that changed, in the roll's order
 */
public record BallotChange(
        Proposal proposal, Ballot ballot, Verdict verdict, long from, Moment at, List<VoteChange> votes) {

    public boolean isNew() {
        return from == 0;
    }

    /** Why it was declared void, or {@code null}. */
    public String voidReason() {
        return ballot instanceof Ballot.Voided voided ? voided.reason() : null;
    }

    /** When it was closed or declared void, or {@code null}. */
    public Moment closedAt() {
        return switch (ballot) {
            case Ballot.Open open -> null;
            case Ballot.Closed closed -> closed.closedAt();
            case Ballot.Voided voided -> voided.closedAt();
        };
    }

    /** The latest announcement of its result, or {@code null}. */
    public Announcement announced() {
        return ballot instanceof Ballot.Closed closed && closed.announced() != null
                ? Announcement.of(closed.announced())
                : null;
    }
}
