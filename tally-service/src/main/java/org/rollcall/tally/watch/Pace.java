package org.rollcall.tally.watch;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast one partition goes: since when records wait, and since when none was taken.
 *
 * @param mark an end of the log that was seen at {@code waitingSince} and that the projection has not reached yet
 */
record Pace(long stored, Instant storedSince, long mark, Instant waitingSince) {

    static Pace first(long stored, long end, Instant now) {
        return new Pace(stored, now, end, stored < end ? now : null);
    }

    Pace next(long nowStored, long end, Instant now) {
        Instant since = nowStored == stored ? storedSince : now;
        if (nowStored < mark && waitingSince != null) {
            return new Pace(nowStored, since, mark, waitingSince);
        }
        return new Pace(nowStored, since, end, nowStored < end ? now : null);
    }

    /** For how long at least the oldest waiting record has waited. */
    Duration age(Instant now) {
        return waitingSince == null ? Duration.ZERO : Duration.between(waitingSince, now);
    }

    /** Whether records wait and none was taken for that long. */
    boolean stalled(Duration limit, Instant now) {
        return late(limit, now) && !movedWithin(limit, now);
    }

    /** Whether records have waited for that long, but some were taken meanwhile. */
    boolean catchesUp(Duration limit, Instant now) {
        return late(limit, now) && movedWithin(limit, now);
    }

    private boolean late(Duration limit, Instant now) {
        return age(now).compareTo(limit) > 0;
    }

    private boolean movedWithin(Duration limit, Instant now) {
        return Duration.between(storedSince, now).compareTo(limit) <= 0;
    }

    /** Starts to measure anew, after something was done about a stall. */
    Pace again(Instant now) {
        return new Pace(stored, now, mark, waitingSince);
    }
}
