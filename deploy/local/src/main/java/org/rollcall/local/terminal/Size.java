package org.rollcall.local.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How many columns and rows a terminal has. */
public record Size(int columns, int rows) {
    /** Where nobody says. */
    public static final Size USUAL = new Size(80, 24);

    private static final long PATIENCE_MS = 500;

    /** Asks the terminal of this process: Java cannot, {@code stty} can, on every system that has terminals. */
    public static Optional<Size> asked() {
        try {
            Process stty = new ProcessBuilder("sh", "-c", "stty size </dev/tty")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            stty.getOutputStream().close();
            if (!stty.waitFor(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
                stty.destroyForcibly();
                return Optional.empty();
            }
            return of(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException unknown) {
            return Optional.empty();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Reads "24 80", rows first; a terminal that does not know its own size says zeros. */
    static Optional<Size> of(String answer) {
        String[] words = answer.strip().split(" ");
        if (words.length != 2 || !words[0].matches("[1-9]\\d{0,4}") || !words[1].matches("[1-9]\\d{0,4}")) {
            return Optional.empty();
        }
        return Optional.of(new Size(Integer.parseInt(words[1]), Integer.parseInt(words[0])));
    }
}
