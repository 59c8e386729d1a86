package org.rollcall.system.bench.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How many files and sockets a process of this user may have open; a JVM takes the hard limit for its own. */
public final class OpenFiles {

    private static final String LINE = "Max open files";

    private OpenFiles() {}

    /** Very many where the system does not say. */
    public static int most() throws IOException {
        Path limits = Path.of("/proc/self/limits");
        if (!Files.isReadable(limits)) {
            return Integer.MAX_VALUE;
        }
        String hard = Files.readAllLines(limits).stream()
                .filter(line -> line.startsWith(LINE))
                .map(line -> line.substring(LINE.length()).strip().split("\\s+")[1])
                .findFirst()
                .orElse("unlimited");
        return hard.equals("unlimited") ? Integer.MAX_VALUE : Integer.parseInt(hard);
    }
}
