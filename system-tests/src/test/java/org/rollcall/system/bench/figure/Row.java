package org.rollcall.system.bench.figure;

import java.util.Map;

/**
 * One comparison.
 *
 * @param unit of both figures, {@code records/s}
 * @param ours the median of the rounds
 * @param peer the median of the rounds
 * @param ratio the median of the rounds' own ratios, which is not the ratio of the two medians
 * @param atLeast what is asked of the ratio, or {@code null} where it is only shown
 * @param control our side against itself, or {@code null} where a figure does not come from the clock
 * @param cpuPerOp microseconds of processor time of each process for one operation of ours
 * @param peerCpuPerOp the same for one of the peer's
 */
public record Row(
        String name,
        String unit,
        double ours,
        double peer,
        double ratio,
        Double atLeast,
        Double control,
        Map<String, Double> cpuPerOp,
        Map<String, Double> peerCpuPerOp) {

    private static final double QUIET_LOW = 0.9;
    private static final double QUIET_HIGH = 1.1;

    /** A figure of something that is no time: bytes before against bytes after. */
    public static Row of(String name, String unit, double ours, double peer, double atLeast) {
        return new Row(name, unit, ours, peer, ours / peer, atLeast, null, Map.of(), Map.of());
    }

    public boolean met() {
        return atLeast == null || ratio >= atLeast;
    }

    /** Whether the machine was quiet enough for the figure to mean anything. */
    boolean isSound() {
        return control == null || control >= QUIET_LOW && control <= QUIET_HIGH;
    }
}
