package org.rollcall.ingest.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What this instance knows of the log: which one it is, whether it has been read to its end, and what stands in the way. */
@ApplicationScoped
public class LogState {

    private volatile LogIdentity identity;
    private volatile boolean caughtUp;
    private volatile List<String> obstacles = List.of("the log was not reached yet");

    /** @throws NotReady before the log was reached */
    public LogIdentity identity() {
        requireUsable();
        return identity;
    }

    /** @throws NotReady while something stands in the way, saying what */
    public void requireUsable() {
        if (identity == null || !obstacles.isEmpty()) {
            throw new NotReady(obstacles.isEmpty() ? "the log was not reached yet" : obstacles.getFirst());
        }
    }

    /** @throws NotReady also while the log is still being read for the first time */
    public void requireReady() {
        requireUsable();
        if (!caughtUp) {
            throw new NotReady("this instance is still reading the log");
        }
    }

    void opened(LogIdentity found) {
        identity = found;
        obstacles = List.of();
    }

    void caughtUp() {
        caughtUp = true;
    }

    void obstructed(List<String> found) {
        obstacles = List.copyOf(found);
    }

    public boolean isCaughtUp() {
        return caughtUp;
    }

    public List<String> obstacles() {
        return obstacles;
    }

    LogIdentity known() {
        return identity;
    }

    /** Commands cannot be taken now; nothing was appended. */
    public static final class NotReady extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NotReady(String why) {
            super(why);
        }
    }
}
