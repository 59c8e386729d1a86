package org.rollcall.ingest.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The streams whose folds are in memory, and how many records these hold together. The bound is on records and not on streams:
 * a roll call of 193 members weighs two hundred times as much as a draft that nobody has voted on.
 */
final class StreamMemory {

    /** What each held when it was last used. */
    private final Map<StreamEntry, Long> held = new ConcurrentHashMap<>();

    private final AtomicLong records = new AtomicLong();

    /** Says that this stream was folded or looked at, and is in memory now. */
    void uses(StreamEntry entry) {
        long holds = entry.held();
        Long before = holds == 0 ? held.remove(entry) : held.put(entry, holds);
        records.addAndGet(holds - (before == null ? 0 : before));
    }

    /** Forgets down to that many records once there are a tenth more: decided streams first, of each kind those used least. */
    void keepBelow(long most) {
        if (records.get() <= most + most / 10) {
            return;
        }
        List<Candidate> candidates = new ArrayList<>(held.size());
        held.keySet().forEach(entry -> candidates.add(new Candidate(entry, entry.rank(), entry.usedAt())));
        candidates.sort(Comparator.comparingInt(Candidate::rank).thenComparingLong(Candidate::usedAt));
        for (Candidate candidate : candidates) {
            if (records.get() <= most) {
                return;
            }
            candidate.entry().forget();
            uses(candidate.entry());
        }
    }

    /** Records that are held in memory now. */
    long records() {
        return records.get();
    }

    private record Candidate(StreamEntry entry, int rank, long usedAt) {}
}
