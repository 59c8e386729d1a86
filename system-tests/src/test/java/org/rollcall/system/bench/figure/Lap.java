package org.rollcall.system.bench.figure;

import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * One timed piece of work.
 *
 * @param operations how much was done: records, rows
 * @param nanos how long it took, by the wall clock
 * @param cpuMicros what each process spent on it, by name
 * @param latencies in nanoseconds, one an operation; empty where only the whole was timed
 */
public record Lap(long operations, long nanos, Map<String, Long> cpuMicros, Histogram latencies) {

    /** A thousandth of the value: far less than one lap differs from the next. */
    private static final int DIGITS = 3;

    public Lap(long operations, long nanos, Map<String, Long> cpuMicros) {
        this(operations, nanos, cpuMicros, new Histogram(DIGITS));
    }

    /** Work that is timed from outside. */
    @FunctionalInterface
    public interface Work {
        /** Does it, and says how many operations it was. */
        long run() throws Exception;
    }

    /** Times that work, and what the processes spend meanwhile. */
    public static Lap of(Cpu cpu, Work work) throws Exception {
        Map<String, Long> before = cpu.micros();
        long start = System.nanoTime();
        long operations = work.run();
        long nanos = System.nanoTime() - start;
        Map<String, Long> spent = new TreeMap<>();
        cpu.micros().forEach((name, micros) -> spent.put(name, micros - before.getOrDefault(name, 0L)));
        return new Lap(operations, nanos, spent);
    }

    /** Operations a second. */
    public double rate() {
        return operations * 1e9 / nanos;
    }

    /** The same, where how much it was is only known afterwards. */
    public Lap of(long counted) {
        return new Lap(counted, nanos, cpuMicros, latencies);
    }

    /** The same, with how long each operation took. */
    public Lap with(Histogram measured) {
        return new Lap(operations, nanos, cpuMicros, measured);
    }

    /** The same, with the time that somebody nearer to the work took it to be. */
    public Lap within(long measured) {
        return new Lap(operations, measured, cpuMicros, latencies);
    }

    public Lap plus(Lap other) {
        Map<String, Long> both = new TreeMap<>(cpuMicros);
        other.cpuMicros.forEach((name, micros) -> both.merge(name, micros, Long::sum));
        Histogram together = latencies.copy();
        together.add(other.latencies);
        return new Lap(operations + other.operations, nanos + other.nanos, both, together);
    }

    /** Microseconds of each process for one operation; those that did next to nothing are left out. */
    Map<String, Double> cpuPerOperation() {
        Map<String, Double> each = new TreeMap<>();
        cpuMicros.forEach((name, micros) -> {
            double one = (double) micros / operations;
            if (one >= 0.005) {
                each.put(name, Math.round(one * 100) / 100.0);
            }
        });
        return each;
    }
}
