package org.rollcall.local.terminal;

import java.io.PrintStream;
import java.util.List;

/**
 * A second page of the terminal, where pictures replace one another: each is written over the last in one go, line by line, so
 * that nothing flickers. The first page comes back with everything on it when this is closed, and also after Ctrl-C.
 */
public final class Canvas implements AutoCloseable {
    private static final String ENTER = "\033[?1049h\033[?25l\033[?7l";
    private static final String LEAVE = "\033[?7h\033[?25h\033[?1049l";
    private static final String TOP = "\033[H";
    private static final String REST_OF_LINE = "\033[K";
    private static final String REST_OF_PAGE = "\033[J";

    private final PrintStream out;
    private final Thread atEnd = new Thread(this::leave, "terminal");
    private boolean left;

    private Canvas(PrintStream out) {
        this.out = out;
    }

    /** Turns to the second page. */
    public static Canvas on(PrintStream out) {
        Canvas canvas = new Canvas(out);
        Runtime.getRuntime().addShutdownHook(canvas.atEnd);
        out.print(ENTER);
        out.flush();
        return canvas;
    }

    /** Replaces the picture. */
    public synchronized void draw(List<String> lines) {
        if (left) {
            return;
        }
        out.print(TOP + String.join(REST_OF_LINE + "\r\n", lines) + REST_OF_LINE + REST_OF_PAGE);
        out.flush();
    }

    @Override
    public void close() {
        leave();
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException ending) {
            // the program ends already, and the hook has done or does the same
        }
    }

    private synchronized void leave() {
        if (!left) {
            left = true;
            out.print(LEAVE);
            out.flush();
        }
    }
}
