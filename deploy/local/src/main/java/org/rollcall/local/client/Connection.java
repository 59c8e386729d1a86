package org.rollcall.local.client;

import java.time.Duration;
import java.time.Instant;

/** How a live line stands, and since when nothing was heard on it. Written by who listens, read by who draws. */
public final class Connection {
    /** Longer without any event than this, and what is shown may be old. The service sends a sign of life every 15 s. */
    private static final Duration STALE_AFTER = Duration.ofSeconds(20);

    private volatile String state;
    private volatile Instant heard = Instant.now();

    /** @param state what is said of it at the beginning */
    public Connection(String state) {
        this.state = state;
    }

    void is(String now) {
        state = now;
        heard = Instant.now();
    }

    void heard() {
        heard = Instant.now();
    }

    /** connecting, live, reconnecting, stale or replay. */
    public String words(Instant now) {
        boolean silent = Duration.between(heard, now).compareTo(STALE_AFTER) > 0;
        return state.equals("live") && silent ? "stale" : state;
    }
}
