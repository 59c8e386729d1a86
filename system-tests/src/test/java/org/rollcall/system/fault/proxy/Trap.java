package org.rollcall.system.fault.proxy;

import java.util.concurrent.atomic.AtomicInteger;

/** What is done to a connection at the next requests that are spotted, so many times in all. */
public final class Trap {

    /** What happens. */
    public enum Action {
        /** The request is delivered; nothing that the server says on this connection comes back any more. */
        SWALLOW_REPLY,
        /** The request is delivered; then the connection is gone. */
        CUT_AFTER,
        /** The connection is gone before the request is delivered. */
        CUT_BEFORE
    }

    private final Action action;
    private final AtomicInteger left;
    private final AtomicInteger sprung = new AtomicInteger();

    Trap(Action action, int times) {
        this.action = action;
        this.left = new AtomicInteger(times);
    }

    Action action() {
        return action;
    }

    /** Takes one of the times, if one is left. */
    boolean springs() {
        boolean springs = left.getAndUpdate(times -> Math.max(0, times - 1)) > 0;
        if (springs) {
            sprung.incrementAndGet();
        }
        return springs;
    }

    /** How often it did. A fault that never happened proves nothing. */
    public int sprung() {
        return sprung.get();
    }
}
