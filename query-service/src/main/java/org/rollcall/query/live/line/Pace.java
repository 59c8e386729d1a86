package org.rollcall.query.live.line;

import java.time.Duration;

/**
 * Lets something happen at once when it has not happened for a while, and else at the end of the current pause: the first
 * vote of a quiet minute shows without delay, a burst is seen ten times a second.
 */
public final class Pace {

    private final LiveLoop loop;
    private final long pauseNanos;
    private final Runnable step;
    private long last;
    private boolean due;

    public Pace(LiveLoop loop, Duration pause, Runnable step) {
        this.loop = loop;
        this.pauseNanos = pause.toNanos();
        this.step = step;
        this.last = System.nanoTime() - pauseNanos;
    }

    /** On the loop: asks for a step; asking twice before it happens is asking once. */
    public void soon() {
        if (!due) {
            due = true;
            // Rounded up: a timer counts in whole milliseconds.
            long wait = Math.max(0, pauseNanos - (System.nanoTime() - last) + 999_999);
            loop.after(Duration.ofNanos(wait), this::happen);
        }
    }

    private void happen() {
        due = false;
        last = System.nanoTime();
        step.run();
    }
}
