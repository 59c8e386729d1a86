package org.rollcall.local.screen;

import java.time.Duration;
import java.time.Instant;
import org.rollcall.local.client.BallotState;

/** The live tally: on a terminal one line that changes, in a pipe a line every few seconds. */
public final class VoteLine implements AutoCloseable {
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final Screen screen;
    private Instant next = Instant.MIN;

    public VoteLine(Screen screen) {
        this.screen = screen;
    }

    public void show(BallotState state) {
        screen.change(Words.tally(state));
        if (!screen.isTerminal() && state.isOpen() && Instant.now().isAfter(next)) {
            screen.line("  " + Words.tally(state));
            next = Instant.now().plus(BETWEEN);
        }
    }

    @Override
    public void close() {
        screen.settle();
    }
}
