package org.rollcall.domain.amendment;

import org.rollcall.domain.event.MotionEvent.Part;
import org.rollcall.domain.id.BallotId;

/**
 * A part that is voted on separately, and what became of it.
 *
 * @param ballot that decided, or {@code null}
 */
public record PartState(Part part, State state, BallotId ballot) {

    /** Undecided, or how it ended. */
    public enum State {
        UNDECIDED,
        RETAINED,
        REJECTED
    }

    public boolean undecided() {
        return state == State.UNDECIDED;
    }
}
