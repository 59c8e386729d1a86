package org.rollcall.local.screen;

import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressState;

/**
 * How far a long piece of work is: a bar on a terminal, now and then a line in a pipe. Always on standard error, so that
 * the answer can be read by a program.
 */
public sealed interface Gauge extends AutoCloseable {
    /** @param task what is done, in a word or two */
    static Gauge on(Screen screen, String task) {
        return screen.isTerminal() ? new Bar(screen, task) : new Lines(screen, task);
    }

    /**
     * Where it stands.
     *
     * @param done of the whole, in any unit
     * @param whole 0 when it is not known
     * @param words what else there is to say
     */
    void show(long done, long whole, String words);

    @Override
    void close();

    /** One line that grows. Rate and time left are in the words: the service knows them better than a bar does. */
    final class Bar implements Gauge {
        private static final int WIDTH = 20;

        private final ProgressBar bar;

        private Bar(Screen screen, String task) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(0)
                    .setUpdateIntervalMillis(200)
                    .setRenderer(Bar::line)
                    .setConsumer(new ConsoleProgressBarConsumer(screen.err(), screen.columns() - 1))
                    .build();
        }

        private static String line(ProgressState state, int width) {
            double share = state.getMax() > 0 ? Math.min(1.0, (double) state.getCurrent() / state.getMax()) : 0;
            int full = (int) (share * WIDTH);
            String line = "%s │%s%s│ %3d %%  %s"
                    .formatted(
                            state.getTaskName(),
                            "█".repeat(full),
                            " ".repeat(WIDTH - full),
                            (int) (share * 100),
                            state.getExtraMessage());
            return line.length() < width ? line : line.substring(0, Math.max(0, width - 1)) + "…";
        }

        @Override
        public void show(long done, long whole, String words) {
            bar.maxHint(Math.max(0, whole));
            bar.stepTo(done);
            bar.setExtraMessage(words);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** A line every few seconds. */
    final class Lines implements Gauge {
        private static final Duration BETWEEN = Duration.ofSeconds(5);

        private final Screen screen;
        private final String task;
        private Instant next = Instant.now().plus(BETWEEN);

        private Lines(Screen screen, String task) {
            this.screen = screen;
            this.task = task;
        }

        @Override
        public void show(long done, long whole, String words) {
            if (Instant.now().isAfter(next)) {
                String share = whole > 0 ? " " + 100 * done / whole + " %" : "";
                screen.note("  " + task + share + "  " + words);
                next = Instant.now().plus(BETWEEN);
            }
        }

        @Override
        public void close() {}
    }
}
