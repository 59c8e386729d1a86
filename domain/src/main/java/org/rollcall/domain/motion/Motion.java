package org.rollcall.domain.motion;

import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.MotionEvent.MotionMoved;
import org.rollcall.domain.event.MotionEvent.Polarity;
import org.rollcall.domain.id.BallotId;

/**
 * A motion and what became of it.
 *
 * @param ballot that decided, or {@code null} where it was decided without a vote or is not yet
 * @param seq the latest event that changed it
 */
public record Motion(MotionMoved moved, State state, BallotId ballot, Moment movedAt, long seq) {

    /** Undecided, or how it ended. */
    public enum State {
        PENDING,
        CARRIED,
        NOT_CARRIED,
        WITHDRAWN,
        /** Not put to the vote: the proposal was decided before its turn came. */
        NOT_PUT
    }

    public String name() {
        return moved.motion();
    }

    public boolean pending() {
        return state == State.PENDING;
    }

    /** Whether a vote against carries it. */
    public boolean mirrored() {
        return moved.polarity() == Polarity.YES_DEFEATS;
    }

    Motion ended(State how, BallotId by, long newSeq) {
        return new Motion(moved, how, by, movedAt, newSeq);
    }
}
