package org.rollcall.query.archive;

/** A part of a whole, as it is shown: rounded to four digits behind the point. */
public final class Share {

    private static final double DIGITS = 10_000;

    private Share() {}

    /** @return {@code null} of nothing */
    public static Double of(long part, long whole) {
        return whole == 0 ? null : rounded((double) part / whole);
    }

    public static double rounded(double share) {
        return Math.round(share * DIGITS) / DIGITS;
    }
}
