package org.rollcall.query.live.play;

import io.vertx.core.buffer.Buffer;

/**
 * What a replay sends and when, in milliseconds of its own time. Used by one {@link Player}, on one worker after another:
 * telling a ballot reads its records.
 */
interface Script {

    /** The time at which it begins: where somebody left off who comes back. */
    long begins();

    /** When the next change is due; only asked while it is not over. */
    long next();

    /** Everything that is due by that time and was not sent yet; the changes of a ballot as one. */
    Buffer upTo(long time);

    boolean over();

    /** What is sent when it is over. */
    Buffer end();

    /** The longest roll in it: what an event may cost. */
    long members();
}
