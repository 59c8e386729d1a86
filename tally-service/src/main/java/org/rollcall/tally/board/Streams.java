package org.rollcall.tally.board;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.wire.WireFormat;

/**
 * The folds of the streams used last. Per partition it knows at which generation and offset its folds stand; where the
 * database stands elsewhere, because a transaction was rolled back or another instance took the partition meanwhile, they
 * are dropped, and read again from the kept records when they are named.
 *
 * <p>Used by one thread at a time.
 */
public final class Streams {

    /** A decided vote is hardly ever named again: it may take this part of the memory, and goes before it grows old there. */
    private static final int DECIDED_SHARE = 8;

    private final long mostRecords;
    private final Map<StreamId, Held> held = new LinkedHashMap<>(256, 0.75f, true);
    private final Set<StreamId> decided = new LinkedHashSet<>();
    private final Map<Integer, Standing> standings = new HashMap<>();
    private final Map<Integer, Set<StreamId>> named = new HashMap<>();
    private long records;

    private record Held(int partition, StreamFold fold) {}

    private record Standing(int generation, long next) {}

    /** @param mostRecords how many records the folds in memory may have together */
    public Streams(long mostRecords) {
        this.mostRecords = mostRecords;
    }

    /** Drops the partition's folds unless they stand exactly there. */
    public void standAt(int generation, int partition, long next) {
        if (!new Standing(generation, next).equals(standings.get(partition))) {
            forget(partition);
        }
    }

    /** The folds of these streams of one partition, from memory or from the kept records. */
    Map<StreamId, StreamFold> of(Keeping keeping, int partition, Set<StreamId> streams) throws SQLException {
        named.put(partition, streams);
        Map<StreamId, StreamFold> found = new HashMap<>();
        Set<StreamId> missing = new LinkedHashSet<>();
        for (StreamId stream : streams) {
            Held known = held.get(stream);
            if (known == null) {
                missing.add(stream);
                found.put(stream, new StreamFold(stream));
            } else {
                found.put(stream, known.fold());
            }
        }
        if (!missing.isEmpty()) {
            keeping.read(missing, kept -> take(found.get(kept.stream()), kept));
            missing.forEach(stream -> hold(partition, found.get(stream)));
        }
        return found;
    }

    private static void take(StreamFold fold, KeptRecord kept) {
        long seq = fold.apply(WireFormat.read(kept.wire()), kept.brokerTime()).seq();
        if (seq != kept.seq()) {
            throw new IllegalStateException("the kept records of %s are not whole: %d was expected where %d is kept"
                    .formatted(fold.id(), seq, kept.seq()));
        }
    }

    private void hold(int partition, StreamFold fold) {
        held.put(fold.id(), new Held(partition, fold));
        records += fold.seq();
    }

    /** The partition's folds took that many more records and stand there now. */
    public void moved(int generation, int partition, long next, int taken) {
        standings.put(partition, new Standing(generation, next));
        records += taken;
        for (StreamId stream : named.getOrDefault(partition, Set.of())) {
            Held each = held.get(stream);
            if (each != null && each.fold().state() instanceof Proposal proposal && proposal.outcome() != null) {
                decided.remove(stream);
                decided.add(stream);
            }
        }
    }

    /** Drops what is too much, once all that was folded is accounted for: what is decided first, then what was used long ago. */
    public void trim() {
        Iterator<StreamId> done = decided.iterator();
        while (records > mostRecords / DECIDED_SHARE && done.hasNext()) {
            records -= held.remove(done.next()).fold().seq();
            done.remove();
        }
        Iterator<Held> oldest = held.values().iterator();
        // One that is larger than all together may be stays: it would be read whole again for each of its records.
        while (records > mostRecords && held.size() > 1) {
            StreamFold dropped = oldest.next().fold();
            records -= dropped.seq();
            oldest.remove();
            decided.remove(dropped.id());
        }
    }

    /** What is known of the partition may not be true any more. */
    public void forget(int partition) {
        standings.remove(partition);
        held.values().removeIf(each -> each.partition() == partition);
        decided.retainAll(held.keySet());
        records = held.values().stream().mapToLong(each -> each.fold().seq()).sum();
    }
}
