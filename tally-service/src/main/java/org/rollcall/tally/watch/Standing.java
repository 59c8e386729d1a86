package org.rollcall.tally.watch;

import java.time.Duration;
import org.rollcall.tally.log.Ends;

/**
 * How far the projection of one partition is.
 *
 * @param stored the offset of the next record to project
 * @param ends where the log begins and ends
 * @param age for how long at least the oldest record that is not projected has been in the log; zero where all are
 */
public record Standing(int partition, long stored, Ends ends, Duration age) {

    /** Records that are in the log and not projected. */
    public long lag() {
        return Math.max(0, ends.latest() - stored);
    }
}
