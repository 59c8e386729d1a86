package org.rollcall.local.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for another process, which can only be asked, again and again, with a limit. */
public final class Waiting {
    private static final Duration STEP = Duration.ofMillis(50);

    private Waiting() {}

    /**
     * Asks until the condition holds.
     *
     * @return false when the limit passed first, or when this thread was interrupted
     */
    public static boolean until(Duration limit, BooleanSupplier condition) {
        return until(limit, STEP, condition);
    }

    /** The same with another step, for questions that cost the other side something. */
    public static boolean until(Duration limit, Duration step, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end || !pause(step)) {
                return false;
            }
        }
        return true;
    }

    private static boolean pause(Duration step) {
        try {
            Thread.sleep(step);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
