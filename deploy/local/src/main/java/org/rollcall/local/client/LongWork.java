package org.rollcall.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.rollcall.local.Trouble;
import org.rollcall.local.process.Waiting;

/**
 * Work that a service does for minutes, and is asked about until it is over; also across a restart of that service,
 * which takes such work up again by itself.
 */
public final class LongWork {
    /** Longer than a service that was killed takes to be started again by hand and to read its log. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration STEP = Duration.ofMillis(500);
    private static final Duration FOREVER = Duration.ofDays(365);

    private final Api service;
    private final String path;
    private final Runnable onAway;
    private final Duration patience;
    private long answered = System.nanoTime();
    private Trouble trouble;
    private JsonNode document;

    /**
     * Work that is told of at this path.
     *
     * @param onAway is called when the service has stopped answering, once each time
     */
    public LongWork(Api service, String path, Runnable onAway) {
        this(service, path, onAway, PATIENCE);
    }

    LongWork(Api service, String path, Runnable onAway, Duration patience) {
        this.service = service;
        this.path = path;
        this.onAway = onAway;
        this.patience = patience;
    }

    /**
     * Asks until it is over.
     *
     * @param shown gets each answer, the last one too
     * @return the last answer
     * @throws Trouble when the service stays away too long
     */
    public JsonNode follow(Predicate<JsonNode> over, Consumer<JsonNode> shown) {
        boolean ended = Waiting.until(FOREVER, STEP, () -> {
            if (!ask()) {
                return isTooLong();
            }
            shown.accept(document);
            return over.test(document);
        });
        if (trouble != null) {
            throw trouble;
        }
        if (!ended) {
            throw new Trouble("Interrupted while waiting for " + service.name() + "; the work goes on there.");
        }
        return document;
    }

    /** True when there was an answer. What just came up may not know of its work for a moment. */
    private boolean ask() {
        Trouble before = trouble;
        try {
            Answer answer = service.ask(path);
            trouble = answer.isSuccess() ? null : new Trouble(answer.whyNot());
            document = answer.body();
        } catch (IOException away) {
            trouble = service.unreachable(away);
        }
        if (trouble == null) {
            answered = System.nanoTime();
        } else if (before == null) {
            onAway.run();
        }
        return trouble == null;
    }

    private boolean isTooLong() {
        return System.nanoTime() - answered > patience.toNanos();
    }
}
