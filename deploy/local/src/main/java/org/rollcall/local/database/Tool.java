package org.rollcall.local.database;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One of the system's or the database's programs, run to its end.
 *
 * @param code what it ended with; 0 is success
 * @param words what it said, both streams together
 */
record Tool(int code, String words) {
    private static final int NOT_THERE = 127;

    static Tool run(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                // A folder that every account may stand in; the programs look at where they stand.
                .directory(new File("/"));
        // The words of the programs are looked at, so they must be English.
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Tool(process.waitFor(), words);
        } catch (IOException missing) {
            return new Tool(NOT_THERE, missing.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Tool(NOT_THERE, "interrupted");
        }
    }

    boolean succeeded() {
        return code == 0;
    }

    /** The last thing it said that names an error, on one line. */
    String lastWords() {
        List<String> lines = words.lines().filter(line -> !line.isBlank()).toList();
        return lines.reversed().stream()
                .filter(line -> line.contains("error:") || line.contains("could not") || line.contains("FATAL"))
                .findFirst()
                .orElse(lines.isEmpty() ? "no words, exit code " + code : lines.getLast())
                .strip();
    }
}
