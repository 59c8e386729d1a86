package org.rollcall.ingest.log;

import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.rollcall.domain.fold.Assembly;
import org.rollcall.domain.fold.Meeting;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.fold.Step;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.StreamId;

/**
 * One stream as this instance knows it: its fold, or only where its records are. Only the reader of the log changes it; who
 * looks at it holds its lock, for a moment.
 */
final class StreamEntry {

    /** Reads a stream's records again, from its offsets, and tells of each. */
    interface Refold {
        StreamFold fold(StreamId stream, int partition, OffsetRanges ranges, FoldObserver told);
    }

    private static final FoldObserver NOBODY = (fold, reading, step) -> {};

    private final ReentrantLock lock = new ReentrantLock();
    private final StreamId id;
    private final int partition;
    private final OffsetRanges ranges;
    private final Refold refold;
    private StreamFold fold;
    private boolean open;
    private volatile long usedAt;

    StreamEntry(StreamId id, int partition, Refold refold) {
        this(id, partition, new OffsetRanges(), refold);
    }

    /** One of a snapshot: its records are there, and its fold is not in memory. */
    StreamEntry(StreamId id, int partition, OffsetRanges ranges, Refold refold) {
        this.id = id;
        this.partition = partition;
        this.ranges = ranges;
        this.refold = refold;
    }

    /** Folds it now, and tells of each of its records. */
    void wake(FoldObserver told) {
        lock.lock();
        try {
            fold = refold.fold(id, partition, ranges, told);
            open = isOpen(fold);
        } finally {
            lock.unlock();
        }
    }

    Step apply(Reading reading, long offset, Instant brokerTime, long now) {
        lock.lock();
        try {
            Step step = fold().apply(reading, brokerTime);
            ranges.add(offset);
            open = isOpen(fold);
            usedAt = now;
            return step;
        } finally {
            lock.unlock();
        }
    }

    <T> T read(Function<StreamFold, T> question, long now) {
        lock.lock();
        try {
            usedAt = now;
            return question.apply(fold());
        } finally {
            lock.unlock();
        }
    }

    private StreamFold fold() {
        if (fold == null) {
            fold = ranges.isEmpty() ? new StreamFold(id) : refold.fold(id, partition, ranges, NOBODY);
        }
        return fold;
    }

    /** Whether something may still come of it by itself: a ballot, a sitting; an assembly is needed by every command. */
    private static boolean isOpen(StreamFold fold) {
        return switch (fold.state()) {
            case Proposal proposal -> proposal.openBallot().isPresent();
            case Meeting meeting -> meeting.sitting() != Meeting.Sitting.ADJOURNED;
            case Assembly assembly -> true;
            case null -> true;
        };
    }

    /** Whether something is open in it, by the last record that was folded here. */
    boolean open() {
        lock.lock();
        try {
            return open;
        } finally {
            lock.unlock();
        }
    }

    /** Where its records are: first and last offsets in turn. */
    long[] places() {
        lock.lock();
        try {
            return ranges.bounds();
        } finally {
            lock.unlock();
        }
    }

    /** Forgets the fold unless a ballot is open; its offsets stay, and it is folded again when it is named. */
    boolean forget() {
        lock.lock();
        try {
            boolean busy = fold == null
                    || (fold.state() instanceof Proposal proposal
                            && proposal.openBallot().isPresent());
            if (!busy) {
                fold = null;
            }
            return !busy;
        } finally {
            lock.unlock();
        }
    }

    /** How many folded records it holds in memory; none where its fold was forgotten. */
    long held() {
        lock.lock();
        try {
            return fold == null ? 0 : fold.seq();
        } finally {
            lock.unlock();
        }
    }

    /** What is forgotten first: decided proposals, then the others, meetings; an assembly is asked by every command. */
    int rank() {
        lock.lock();
        try {
            return switch (fold == null ? null : fold.state()) {
                case Proposal proposal -> proposal.decided() ? 0 : 1;
                case Meeting meeting -> 1;
                case Assembly assembly -> 2;
                case null -> 0;
            };
        } finally {
            lock.unlock();
        }
    }

    StreamId id() {
        return id;
    }

    int partition() {
        return partition;
    }

    long usedAt() {
        return usedAt;
    }
}
