package org.rollcall.local.screen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Numbers, sizes and times as people read them. */
public final class Amount {
    private static final double MEGABYTE = 1_000_000;
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private Amount() {}

    /** With its thousands apart: 88,780. */
    public static String of(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A number of a document; what is not known is "?", never 0. */
    public static String of(JsonNode number) {
        return number.isNumber() ? of(number.asLong()) : "?";
    }

    /** "1 roll call", "2 roll calls". */
    public static String of(long number, String one, String many) {
        return of(number) + " " + (number == 1 ? one : many);
    }

    /** In millions of bytes: 1.0 MB. */
    public static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f MB", bytes / MEGABYTE);
    }

    /** In the two largest units: 12 s, 3 min 5 s, 1 h 2 min. */
    public static String time(long seconds) {
        if (seconds < MINUTE) {
            return seconds + " s";
        }
        return seconds < HOUR
                ? seconds / MINUTE + " min " + seconds % MINUTE + " s"
                : seconds / HOUR + " h " + seconds % HOUR / MINUTE + " min";
    }

    /** A share as a percentage with one digit: 82.9 %. */
    public static String share(JsonNode share) {
        return share.isNumber() ? String.format(Locale.ROOT, "%.1f %%", share.asDouble() * 100) : "?";
    }
}
