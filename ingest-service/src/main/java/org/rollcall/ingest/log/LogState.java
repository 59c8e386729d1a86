package org.rollcall.ingest.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What this instance knows of the log: which one it is, whether it has been read to its end, and what stands in the way. */
@ApplicationScoped
public class LogState {

    private volatile LogIdentity identity;
    private volatile boolean caughtUp;
    private volatile String unreadable;
    private volatile List<String> obstacles = List.of("the log was not reached yet");

    /** @throws NotReady before the log was reached */
    public LogIdentity identity() {
        requireUsable();
        return identity;
    }

    /** @throws NotReady while something stands in the way, saying what */
    public void requireUsable() {
        List<String> inTheWay = obstacles();
        if (identity == null || !inTheWay.isEmpty()) {
            throw new NotReady(inTheWay.isEmpty() ? "the log was not reached yet" : inTheWay.getFirst());
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

    /** The log cannot be read any further; nothing but a restart mends that, after a loss one on a restored log. */
    void unreadable(String why) {
        unreadable = why;
    }

    public boolean isCaughtUp() {
        return caughtUp;
    }

    /** What stands in the way of taking commands, one sentence each; empty when nothing does. */
    public List<String> obstacles() {
        return unreadable == null ? obstacles : List.of(unreadable);
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
