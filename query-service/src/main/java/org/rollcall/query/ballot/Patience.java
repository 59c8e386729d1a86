package org.rollcall.query.ballot;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.rollcall.query.problem.Problem;

/**
 * Waits for the projection to catch up with what a client already knows: whoever has an answer of ingest-service can ask for
 * a state that contains it. Events that change no ballot ring no bell, so the database is asked again at short intervals; a
 * bound on those who wait keeps the threads for those who do not.
 */
@Startup
@ApplicationScoped
public class Patience {

    /** Longer than a healthy projection takes, shorter than a person's patience. */
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private static final Duration BETWEEN = Duration.ofMillis(25);
    static final int MOST_WAITING = 16;

    private final Semaphore places = new Semaphore(MOST_WAITING);

    @Inject
    Patience(MeterRegistry metrics) {
        metrics.gauge("rollcall.waiting", places, free -> MOST_WAITING - free.availablePermits());
    }

    /** Says that the projection is not there yet, and what to answer if it stays so. */
    public static final class TooEarly extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final Problem problem;

        public TooEarly(Problem problem) {
            super(problem.getMessage(), null, false, false);
            this.problem = problem;
        }
    }

    /**
     * Asks until it is not too early any more.
     *
     * @throws Problem the one that {@link TooEarly} carried, when the time is over
     */
    public <T> T until(Supplier<T> question) {
        try {
            return question.get();
        } catch (TooEarly early) {
            return waitFor(question, early);
        }
    }

    private <T> T waitFor(Supplier<T> question, TooEarly first) {
        if (!places.tryAcquire()) {
            throw Problem.unavailable("too many are waiting for the projection; try again in a moment", 1);
        }
        try {
            return askAgain(question, first);
        } finally {
            places.release();
        }
    }

    private static <T> T askAgain(Supplier<T> question, TooEarly first) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        TooEarly last = first;
        while (System.nanoTime() < deadline && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(BETWEEN.toNanos());
            try {
                return question.get();
            } catch (TooEarly still) {
                last = still;
            }
        }
        throw last.problem;
    }
}
