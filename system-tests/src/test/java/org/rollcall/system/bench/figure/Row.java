package org.rollcall.system.bench.figure;

import java.util.Map;

/**
 * One comparison.
 *
 * @param unit of both figures, {@code records/s}
 * @param ours the median of the rounds
 * @param peer the median of the rounds
 * @param ratio the median of the rounds' own ratios, which is not the ratio of the two medians
 * @param goal what is asked of the ratio
 * @param control our side against itself, or {@code null} where a figure does not come from the clock
 * @param noise how far from 1 the control may be
 * @param before the ratio that was measured once, or {@code null}
 * @param cpuPerOp microseconds of processor time of each process for one operation of ours
 * @param peerCpuPerOp the same for one of the peer's
 */
public record Row(
        String name,
        String unit,
        double ours,
        double peer,
        double ratio,
        Goal goal,
        Double control,
        double noise,
        Double before,
        Map<String, Double> cpuPerOp,
        Map<String, Double> peerCpuPerOp) {

    /** A figure of something that is no time: bytes before against bytes after. */
    public static Row of(String name, String unit, double ours, double peer, Goal goal) {
        return new Row(name, unit, ours, peer, ours / peer, goal, null, Figure.NOISE, null, Map.of(), Map.of());
    }

    public static Row of(String name, String unit, double ours, double peer, double atLeast) {
        return of(name, unit, ours, peer, Goal.atLeast(atLeast));
    }

    /** A comparison that could not be made; the notes say why. */
    public static Row unknown(String name, String unit, Goal goal) {
        return new Row(
                name,
                unit,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                goal,
                Double.NaN,
                Figure.NOISE,
                null,
                Map.of(),
                Map.of());
    }

    /** The same, with what was measured once. */
    Row after(Double ratioBefore) {
        return new Row(name, unit, ours, peer, ratio, goal, control, noise, ratioBefore, cpuPerOp, peerCpuPerOp);
    }

    /** Whether it is worse than it was by a third. */
    boolean fell() {
        return before != null && goal.isWorseByAThird(ratio, before);
    }

    public boolean met() {
        return goal.isMet(ratio);
    }

    /** Whether there is a figure and the machine was quiet enough for it to mean anything. */
    boolean isSound() {
        return control == null || control >= 1 - noise && control <= 1 + noise;
    }
}
