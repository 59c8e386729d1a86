package org.rollcall.ingest.log;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntToLongFunction;

/**
 * The records of an import that stand between its sender and this instance's fold, in each partition: on their way, or in the
 * log and not folded yet. A live vote in that partition waits for these, so their number is bounded.
 *
 * <p>One thread enters; the producer's thread says what became of each.
 */
final class Unfolded {

    /** Between two looks at a partition that is full; a fold takes thousands of records in this time. */
    private static final long PAUSE_NANOS = 200_000;

    private final Place[] places;
    private final int most;
    private final int mostTogether;
    private final IntToLongFunction next;
    private final AtomicInteger together = new AtomicInteger();
    private volatile int highest;

    /**
     * @param most in one partition
     * @param mostTogether in all of them
     * @param next the offset that the fold takes next, by partition
     */
    Unfolded(int partitions, int most, int mostTogether, IntToLongFunction next) {
        this.most = most;
        this.mostTogether = mostTogether;
        this.next = next;
        this.places = new Place[partitions];
        for (int partition = 0; partition < partitions; partition++) {
            places[partition] = new Place(most);
        }
    }

    /**
     * Waits until one more may be sent to that partition, and counts it.
     *
     * @throws LogState.NotReady if this thread is interrupted meanwhile
     */
    void enter(int partition) {
        while (pass(partition) >= most || togetherNow() >= mostTogether) {
            if (Thread.currentThread().isInterrupted()) {
                throw new LogState.NotReady("this instance is stopping");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        together.incrementAndGet();
        int now = places[partition].enter();
        if (now > highest) {
            highest = now;
        }
    }

    private int togetherNow() {
        if (together.get() >= mostTogether) {
            for (int partition = 0; partition < places.length; partition++) {
                pass(partition);
            }
        }
        return together.get();
    }

    /** Lets go of what was folded since; how many are left. */
    private int pass(int partition) {
        Place place = places[partition];
        int gone = place.pass(next.applyAsLong(partition));
        together.addAndGet(-gone);
        return place.count();
    }

    void acknowledged(int partition, long offset) {
        places[partition].acknowledged(offset);
    }

    /** It never arrived, or nobody knows; whoever sends on reads to the end of the log before. */
    void failed(int partition) {
        places[partition].failed();
        together.decrementAndGet();
    }

    /** The most that any partition has held. */
    int highest() {
        return highest;
    }

    /** How many there are now, in all partitions. */
    int now() {
        return together.get();
    }

    /** One partition: a count of those on their way, and a ring of the offsets of those in the log. */
    private static final class Place {
        private final long[] offsets;
        private int first;
        private int acknowledged;
        private int onTheWay;

        Place(int most) {
            offsets = new long[most];
        }

        synchronized int enter() {
            onTheWay++;
            return onTheWay + acknowledged;
        }

        synchronized void acknowledged(long offset) {
            onTheWay--;
            offsets[(first + acknowledged) % offsets.length] = offset;
            acknowledged++;
        }

        synchronized void failed() {
            onTheWay--;
        }

        synchronized int pass(long next) {
            int gone = 0;
            while (gone < acknowledged && offsets[(first + gone) % offsets.length] < next) {
                gone++;
            }
            first = (first + gone) % offsets.length;
            acknowledged -= gone;
            return gone;
        }

        synchronized int count() {
            return onTheWay + acknowledged;
        }
    }
}
