package org.rollcall.domain.fold;

import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.StatementDelivered;

/** A statement with its place and time. */
public record Delivered(long seq, Moment at, StatementDelivered statement) {

    /** As many as one proposal or one meeting keeps. */
    static final int MOST = 2_000;

    /** Why no more are kept beside so many, or {@code null}. */
    static Effect.Refused refusalBeside(int count) {
        return count < MOST
                ? null
                : Effect.refused(Refusal.TOO_MANY, "there are " + count + " statements, as many as are kept");
    }
}
