package org.rollcall.ingest.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Who waits for the fold. While nobody does, the reader of the log lets records gather for a moment: a fetch costs broker and reader
 * the same for one record as for a hundred, and votes that were to be answered by the log alone are in no hurry to be folded.
 */
@ApplicationScoped
class Demand {

    /** A poll of more records says that the reader is behind. */
    static final int FEW = 1_000;

    /** Below what anybody notices where nobody waits, far above what a fetch takes. */
    private static final Duration LULL = Duration.ofMillis(100);

    private final AtomicInteger waiting = new AtomicInteger();
    private volatile Thread reader;

    /** From now on somebody waits, for a record that may not be in the log yet. */
    void begin() {
        waiting.incrementAndGet();
        wake();
    }

    void end() {
        waiting.decrementAndGet();
    }

    /** Does something of which somebody awaits the verdict. */
    <T> T during(Supplier<T> work) {
        begin();
        try {
            return work.get();
        } finally {
            end();
        }
    }

    /** Ends the reader's lull, or its next one before it begins. */
    void wake() {
        LockSupport.unpark(reader);
    }

    /**
     * For the reader alone: pauses for a moment, and not while somebody waits.
     *
     * @param folded the records of the latest poll
     */
    void lull(int folded) {
        lull(folded, LULL);
    }

    void lull(int folded, Duration longest) {
        reader = Thread.currentThread();
        if (folded > 0 && folded < FEW && waiting.get() == 0) {
            LockSupport.parkNanos(this, longest.toNanos());
        }
    }
}
