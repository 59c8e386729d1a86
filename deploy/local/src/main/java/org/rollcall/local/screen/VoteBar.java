package org.rollcall.local.screen;

import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.rollcall.local.client.BallotState;

/** How far a vote is: a bar on a terminal, now and then a line in a pipe. */
public sealed interface VoteBar extends AutoCloseable {
    static VoteBar on(Screen screen, int expected) {
        return screen.isTerminal() ? new Bar(screen, expected) : new Lines(screen);
    }

    void show(BallotState state);

    @Override
    void close();

    /** One line that grows. */
    final class Bar implements VoteBar {
        private final ProgressBar bar;

        private Bar(Screen screen, int expected) {
            bar = new ProgressBarBuilder()
                    .setTaskName("votes")
                    .setInitialMax(expected)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUpdateIntervalMillis(200)
                    .setConsumer(new ConsoleProgressBarConsumer(screen.err(), screen.columns() - 1))
                    .build();
        }

        @Override
        public void show(BallotState state) {
            bar.stepTo(state.cast());
            bar.setExtraMessage(" %d–%d–%d".formatted(state.count("yes"), state.count("no"), state.count("abstain")));
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** A line every few seconds. */
    final class Lines implements VoteBar {
        private static final Duration BETWEEN = Duration.ofSeconds(5);

        private final Screen screen;
        private Instant next = Instant.MIN;

        private Lines(Screen screen) {
            this.screen = screen;
        }

        @Override
        public void show(BallotState state) {
            if (state.isOpen() && Instant.now().isAfter(next)) {
                screen.line("  " + Words.tally(state));
                next = Instant.now().plus(BETWEEN);
            }
        }

        @Override
        public void close() {}
    }
}
