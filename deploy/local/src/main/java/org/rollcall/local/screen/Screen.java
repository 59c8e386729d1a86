package org.rollcall.local.screen;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where words go: a terminal, where one line may change in place, or a pipe, where every line stays.
 *
 * @param out for what was asked
 * @param err for what went wrong, and for progress
 * @param isTerminal true when {@code out} is one; the script knows, Java cannot ask on every version
 * @param columns the width of the terminal
 * @param hasColour false in a pipe and where {@code NO_COLOR} is set
 */
public record Screen(PrintStream out, PrintStream err, boolean isTerminal, int columns, boolean hasColour) {
    private static final String CLEAR = "\r\033[2K";

    public static Screen ofThisProcess() {
        boolean terminal = "yes".equals(System.getProperty("rollcall.terminal"));
        String noColour = System.getenv("NO_COLOR");
        return new Screen(
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                terminal,
                Integer.getInteger("rollcall.columns", 80),
                terminal && (noColour == null || noColour.isEmpty()));
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    /** A line that stays. */
    public void line(String words) {
        out.println(words);
    }

    /** Words that may be many, broken between words at the width of the screen, each line behind the same margin. */
    public void paragraph(String margin, String words) {
        StringBuilder line = new StringBuilder();
        for (String word : words.strip().split(" +")) {
            if (!line.isEmpty() && margin.length() + line.length() + 1 + word.length() >= columns) {
                line(margin + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            line(margin + line);
        }
    }

    /** An empty line. */
    public void gap() {
        out.println();
    }

    /** A line beside the answer: trouble, or what is being done. */
    public void note(String words) {
        err.println(words);
    }

    /** On a terminal, the line that changes in place; nothing in a pipe. */
    public void change(String words) {
        if (isTerminal) {
            out.print(CLEAR + shortened(words));
            out.flush();
        }
    }

    /** Ends the line that changes in place. */
    public void settle() {
        if (isTerminal) {
            out.print(CLEAR);
            out.flush();
        }
    }

    private String shortened(String words) {
        return words.length() < columns ? words : words.substring(0, Math.max(0, columns - 2)) + "…";
    }

    /** Thick where the terminal can. */
    public String strong(String words) {
        return hasColour ? "\033[1m" + words + "\033[0m" : words;
    }
}
