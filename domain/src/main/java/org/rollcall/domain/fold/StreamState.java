package org.rollcall.domain.fold;

import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.event.Moment;

/** What a stream is about, and the rules of what may happen to it. */
public sealed interface StreamState permits Proposal, Assembly, Meeting {

    /**
     * Takes an event that is new to the stream and says what it does; changes the state only if it does something.
     *
     * @param seq the event's position in the stream
     * @param at when it happened
     */
    Effect take(Envelope envelope, long seq, Moment at);
}
