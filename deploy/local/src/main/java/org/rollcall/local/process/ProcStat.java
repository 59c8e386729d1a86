package org.rollcall.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What Linux tells about a process in {@code /proc/PID/stat}.
 *
 * @param state one letter; Z and X are dead
 * @param startTicks clock ticks between the boot and the start of the process
 */
record ProcStat(char state, String startTicks) {
    private static final Path PROC = Path.of("/proc");

    /** Linux has it, macOS has not. */
    static boolean isPresent() {
        return Files.isReadable(PROC.resolve("self/stat"));
    }

    static Optional<ProcStat> read(long pid) {
        try {
            return Optional.of(parse(Files.readString(PROC.resolve(pid + "/stat"))));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** The program's name, in brackets, may itself hold blanks and brackets: what counts comes after the last one. */
    static ProcStat parse(String line) {
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return new ProcStat(fields[0].charAt(0), fields[19]);
    }

    static Optional<Long> residentBytes(long pid) {
        try (var lines = Files.lines(PROC.resolve(pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    boolean isRunning() {
        return state != 'Z' && state != 'X';
    }
}
