package org.rollcall.tally.watch;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The partitions that stand still though they were read again: something is wrong that the service does not see itself, and a
 * person should look. One that moves, or has nothing left to take, is forgotten.
 */
final class Stillness {

    private final Map<Integer, Long> places = new ConcurrentSkipListMap<>();

    /** The partition stood there, and is read again. */
    void nudged(int partition, long stored) {
        places.put(partition, stored);
    }

    /** The partition is there now. */
    void seen(int partition, long stored, long end) {
        places.computeIfPresent(partition, (same, before) -> stored == before && stored < end ? before : null);
    }

    /** By partition, the offset at which it stands. */
    Map<Integer, Long> now() {
        return Map.copyOf(places);
    }
}
