package org.rollcall.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** What nobody thought of: one sentence on the screen, the whole story in a file. */
final class Unexpected {
    private Unexpected() {}

    static String sentence(Exception failure) {
        if (messages(failure).contains("No space left on device")) {
            return "The disk is full; free some space and try again.";
        }
        return "Something went wrong that Rollcall did not expect: " + failure + story(failure);
    }

    private static String messages(Throwable failure) {
        return failure == null ? "" : failure.getMessage() + "\n" + messages(failure.getCause());
    }

    private static String story(Exception failure) {
        try {
            Path file = Files.createTempFile("rollcall-", ".txt");
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardOpenOption.APPEND))) {
                out.println(Instant.now());
                failure.printStackTrace(out);
            }
            return ". The whole story is in " + file + ".";
        } catch (IOException full) {
            return ".";
        }
    }
}
