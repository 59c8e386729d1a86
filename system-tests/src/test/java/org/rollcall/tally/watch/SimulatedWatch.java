package org.rollcall.tally.watch;

import org.rollcall.tally.log.Ends;

/** What the watch says of a log's end, for a simulation that has no thread to watch with. */
public final class SimulatedWatch {

    private SimulatedWatch() {}

    /** Why a projection that stands there must not go on, or {@code null}. */
    public static String reason(long stored, long end) {
        return Losses.reason(stored, new Ends(0, end));
    }
}
