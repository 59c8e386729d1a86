package org.rollcall.system.bench.figure;

/**
 * What is asked of a ratio: rates should be large, latencies, memory and the cost of an operation small.
 *
 * @param atLeast the smallest that is enough, or {@code null}
 * @param atMost the largest that is still good, or {@code null}
 */
public record Goal(Double atLeast, Double atMost) {

    /** Nothing is asked; the ratio is only shown. */
    public static final Goal NONE = new Goal(null, null);

    public static Goal atLeast(double ratio) {
        return new Goal(ratio, null);
    }

    public static Goal atMost(double ratio) {
        return new Goal(null, ratio);
    }

    static Goal atLeastOrNone(Double ratio) {
        return ratio == null ? NONE : atLeast(ratio);
    }

    boolean isMet(double ratio) {
        return (atLeast == null || ratio >= atLeast) && (atMost == null || ratio <= atMost);
    }

    /** Of ratios of which nothing is asked it is not known which are better. */
    boolean isWorseByAThird(double ratio, double before) {
        return atLeast != null && ratio < before * 2 / 3 || atMost != null && ratio > before * 3 / 2;
    }

    /** For the table: empty where nothing is asked. */
    String words() {
        if (atLeast != null) {
            return "≥ %.3f".formatted(atLeast);
        }
        return atMost == null ? "" : "≤ %.3f".formatted(atMost);
    }
}
