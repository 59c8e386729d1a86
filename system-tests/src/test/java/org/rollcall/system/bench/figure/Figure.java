package org.rollcall.system.bench.figure;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What is compared of two laps.
 *
 * @param of the figure of a lap
 * @param noise how far from 1 the control may be for the figure to mean anything
 */
public record Figure(ToDoubleFunction<Lap> of, double noise) {

    static final double NOISE = 0.1;

    /** Operations a second. */
    public static Figure rate() {
        return new Figure(Lap::rate, NOISE);
    }

    /**
     * Microseconds within which that share of the operations were answered.
     *
     * @param percent 50, 99
     * @param noise the 99th percentile of a lap of two seconds hangs on a dozen answers, so it needs more room than a rate
     */
    public static Figure latency(double percent, double noise) {
        return new Figure(lap -> lap.latencies().getValueAtPercentile(percent) / 1e3, noise);
    }

    /** Milliseconds by the clock, of work that is one operation; {@code noise} as above. */
    public static Figure time(double noise) {
        return new Figure(lap -> lap.nanos() / 1e6 / lap.operations(), noise);
    }

    /** Microseconds of processor time of these processes together for one operation. */
    public static Figure cpu(String... processes) {
        List<String> counted = List.of(processes);
        return new Figure(
                lap -> (double) counted.stream()
                                .mapToLong(name -> lap.cpuMicros().getOrDefault(name, 0L))
                                .sum()
                        / lap.operations(),
                NOISE);
    }
}
