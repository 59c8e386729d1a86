package org.rollcall.local.process;

import java.time.Duration;
import java.util.Optional;

/**
 * One process of the platform, whether it runs or not.
 *
 * <pre>
 *   stopped ── start ──▶ starting ── awaitReady ──▶ ready
 *      ▲                    │                         │
 *      └───── stop, kill, or its own end ─────────────┘
 * </pre>
 *
 * Parts are found again by their pid files, so another launcher can go on where this one left.
 */
public interface Part {
    /** The name people see: {@code kafka}, {@code postgresql}, {@code query-service} … */
    String name();

    /** The address it listens on, or will. */
    String host();

    /** The port it listens on, or will. */
    int port();

    /** What it says. */
    LogFile log();

    /** The running process, if there is one. */
    Optional<Running> running();

    /** Does it answer now? */
    boolean isReady();

    /**
     * Starts it, unless it runs already.
     *
     * @throws org.rollcall.local.Trouble when it cannot be started
     */
    void start();

    /**
     * Waits until it answers.
     *
     * @throws org.rollcall.local.Trouble when it ends instead, or the limit passes; names the log and its last line
     */
    void awaitReady(Duration limit);

    /** Lets it finish what it does, then ends it. */
    void stop();

    /** Ends it at once, like a power cut (SIGKILL). */
    void kill();
}
