package org.rollcall.local.board;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.rollcall.local.client.BallotState;
import org.rollcall.local.screen.Screen;
import org.rollcall.local.terminal.Canvas;
import org.rollcall.local.terminal.Palette;
import org.rollcall.local.terminal.Size;

/**
 * The board on a terminal while a vote goes on. States come as fast as they like; the picture changes ten times a second at
 * most, and once a second also without a new state: the window may have been resized, and silence must be seen.
 */
public final class LiveBoard implements AutoCloseable {
    private static final long PICTURE_EVERY_MS = 100;
    private static final long ASK_SIZE_EVERY_MS = 1000;
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private final BallotBoard board;
    private final Screen screen;
    private final Canvas canvas;
    private final Function<Instant, String> connection;
    private final String replay;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "board");
        thread.setDaemon(true);
        return thread;
    });

    private Size size = Size.asked().orElse(Size.USUAL);
    private BallotState shown;
    private boolean changed;
    private long nextAsk;

    /**
     * @param connection says how the line stands at an instant
     * @param replay what is invented in a replay; empty where it is live
     */
    public LiveBoard(Screen screen, Function<Instant, String> connection, String replay) {
        this.board = new BallotBoard(Palette.of(System.getenv()));
        this.screen = screen;
        this.canvas = Canvas.on(screen.out());
        this.connection = connection;
        this.replay = replay;
        clock.scheduleWithFixedDelay(this::tick, 0, PICTURE_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    /** The state to draw next. */
    public synchronized void show(BallotState state) {
        shown = state;
        changed = true;
    }

    private synchronized void tick() {
        long now = System.currentTimeMillis();
        if (now >= nextAsk) {
            nextAsk = now + ASK_SIZE_EVERY_MS;
            size = Size.asked().orElse(size);
            changed = true;
        }
        if (changed && shown != null) {
            changed = false;
            canvas.draw(board.picture(shown, size, replay, News.of(shown), foot()));
        }
    }

    private String foot() {
        Instant now = Instant.now();
        return "● " + connection.apply(now) + "  seq " + shown.seq() + "  " + CLOCK.format(now) + "  Ctrl-C ends";
    }

    /** Takes the board away and leaves its last picture behind as lines, under what was on the terminal before. */
    public void settle(BallotState last) {
        close();
        Size page = new Size(size.columns(), size.rows() - 1);
        board.picture(last, page, replay, List.of(), "").stream()
                .filter(line -> !line.isBlank())
                .forEach(screen.out()::println);
    }

    /** Whether there is a terminal that can be drawn on. */
    public static boolean fits(Screen screen) {
        return screen.isTerminal() && !"dumb".equals(System.getenv("TERM"));
    }

    @Override
    public void close() {
        clock.shutdownNow();
        canvas.close();
    }
}
