package org.rollcall.local.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.rollcall.local.Trouble;

/** Waits for a part, and finds the sentence when it does not come. */
public final class Readiness {
    /** Two cores start everything: asking more often would slow down what is asked for. */
    private static final Duration STEP = Duration.ofMillis(200);

    private Readiness() {}

    /**
     * Waits until the part is ready.
     *
     * @throws Trouble when its process ends, or the limit passes
     */
    public static void await(Part part, Duration limit) {
        awaitAlive(part, part::isReady, limit);
    }

    /**
     * Waits until that is true of the part.
     *
     * @throws Trouble when its process ends, or the limit passes
     */
    public static void awaitAlive(Part part, BooleanSupplier answers, Duration limit) {
        boolean decided = Waiting.until(
                limit, STEP, () -> answers.getAsBoolean() || part.running().isEmpty());
        if (part.running().isEmpty()) {
            throw explain(part, part.name() + " stopped before it was ready");
        }
        if (!decided) {
            throw explain(part, part.name() + " was not ready within " + limit.toSeconds() + " seconds");
        }
    }

    /** One sentence with the log and its most telling line; a full disk gets its own. */
    public static Trouble explain(Part part, String what) {
        LogFile log = part.log();
        if (log.says("No space left on device")) {
            return new Trouble(
                    "The disk is full, so " + what + " (see " + log.path() + "); free some space and try again.");
        }
        String line =
                log.lastTellingLine().map(words -> "; its last words: " + words).orElse("");
        return new Trouble(what + "; see " + log.path() + line);
    }
}
