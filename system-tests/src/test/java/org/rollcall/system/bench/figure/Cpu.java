package org.rollcall.system.bench.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What processes have spent so far, from {@code /proc/PID/stat}, which counts in hundredths of a second. A process counts with
 * its children, living and ended: PostgreSQL is one process a connection. Elsewhere than on Linux nothing is known.
 */
public record Cpu(Supplier<Map<String, Long>> processes) {

    private static final long MICROS_A_TICK = 10_000;
    private static final int USER = 11;
    private static final int OF_ENDED_CHILDREN = 14;

    /** Microseconds of processor time since each process began, by the process's name. */
    public Map<String, Long> micros() {
        Map<String, Long> spent = new TreeMap<>();
        processes.get().forEach((name, pid) -> spent.put(name, MICROS_A_TICK * ticks(pid)));
        return spent;
    }

    private static long ticks(long pid) {
        long children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .mapToLong(child -> ticks(child.pid()))
                .sum();
        return own(pid) + children;
    }

    /** utime, stime, cutime and cstime: the fields that begin three after the name, which may hold blanks itself. */
    private static long own(long pid) {
        try {
            String line = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int field = USER; field <= OF_ENDED_CHILDREN; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks;
        } catch (IOException gone) {
            return 0;
        }
    }
}
