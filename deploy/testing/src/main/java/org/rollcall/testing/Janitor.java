package org.rollcall.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.local.folder.DataFolder;

/**
 * Sweeps after a test run, however it ended: also after kill -9, when no shutdown hook runs.
 *
 * <p>A shell reads from a pipe whose other end is this JVM; when the JVM is gone, the read ends and the shell goes to
 * work. A hook inside the JVM would not do either where Quarkus has closed the class loader it needs.
 */
public final class Janitor {
    private static final String SWEEP = """
            trap '' INT HUP TERM
            cat >/dev/null
            for file in "$1"/run/*.pid; do
              pid=$(sed -n 's/^pid=//p' "$file" 2>/dev/null)
              [ -n "$pid" ] && kill -9 "$pid" 2>/dev/null
            done
            sleep 1
            rm -rf "$1"
            """;
    private static final String REMOVE = "trap '' INT HUP TERM; cat >/dev/null; docker rm -f -v \"$@\"";

    private Janitor() {}

    /** When this JVM has ended: ends every process that has a pid file in the folder, and deletes the folder. */
    public static void sweepAfterThisJvm(DataFolder data) {
        watch(SWEEP, List.of(data.root().toString()));
    }

    /** When this JVM has ended: removes these containers, where Testcontainers' own reaper is switched off. */
    static void removeAfterThisJvm(List<String> containers) {
        watch(REMOVE, containers);
    }

    private static void watch(String script, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", script, "janitor"));
        command.addAll(arguments);
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
