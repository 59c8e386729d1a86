package org.rollcall.system.bench.crowd;

import java.util.Arrays;

/** Which deliveries came to the subscribers of a side in a lap: where each led from and to, and when it was there. */
final class Arrivals {

    private static final int FIGURES = 3;

    private long[] kept = new long[FIGURES * 1_024];
    private int count;

    void add(long from, long to, long nanos) {
        if (FIGURES * (count + 1) > kept.length) {
            kept = Arrays.copyOf(kept, 2 * kept.length);
        }
        kept[FIGURES * count] = from;
        kept[FIGURES * count + 1] = to;
        kept[FIGURES * count + 2] = nanos;
        count++;
    }

    int count() {
        return count;
    }

    long from(int delivery) {
        return kept[FIGURES * delivery];
    }

    long to(int delivery) {
        return kept[FIGURES * delivery + 1];
    }

    long nanos(int delivery) {
        return kept[FIGURES * delivery + 2];
    }

    /** When the last of them was there. */
    long latest() {
        long latest = Long.MIN_VALUE;
        for (int delivery = 0; delivery < count; delivery++) {
            latest = Math.max(latest, nanos(delivery));
        }
        return latest;
    }

    void clear() {
        count = 0;
    }
}
