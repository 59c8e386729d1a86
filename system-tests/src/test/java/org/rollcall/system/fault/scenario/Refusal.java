package org.rollcall.system.fault.scenario;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.rollcall.local.process.Waiting;
import org.rollcall.local.service.Service;
import org.rollcall.system.fault.stage.Health;

/** Waits until the platform says that it refuses something, and why. */
final class Refusal {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(200);

    private Refusal() {}

    /**
     * Until the service is not ready and says these words of the reason.
     *
     * @return how long it took
     */
    static Duration said(Service service, String... words) {
        return until(service.name(), () -> Health.ready(service), text -> text.startsWith("503"), words);
    }

    /** Until tally-service says these words of some partition, or of the whole log. */
    static Duration halted(Service tally, String... words) {
        return until(tally.name(), () -> Health.projection(tally), text -> true, words);
    }

    private static Duration until(String who, Supplier<String> asked, Predicate<String> refuses, String... words) {
        long begin = System.nanoTime();
        String[] last = {""};
        boolean said = Waiting.until(LONGEST, LOOK, () -> {
            last[0] = answer(asked);
            return refuses.test(last[0]) && contains(last[0], words);
        });
        if (!said) {
            throw new AssertionError(who + " did not refuse with the reason \"" + String.join("\", \"", words)
                    + "\"; it says: " + last[0]);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static String answer(Supplier<String> asked) {
        try {
            return asked.get();
        } catch (UncheckedIOException gone) {
            return "no answer: " + gone.getMessage();
        }
    }

    private static boolean contains(String text, String... words) {
        for (String each : words) {
            if (!text.contains(each)) {
                return false;
            }
        }
        return true;
    }
}
