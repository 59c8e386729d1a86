package org.rollcall.domain.wire;

import java.time.Instant;
import java.time.LocalDate;

/** Reads instants as they are written here, ten times faster than any format may be read; others as the JDK does. */
final class Instants {

    private static final int SHORTEST = "2022-03-02T17:04:05Z".length();
    private static final int LONGEST = "2022-03-02T17:04:05.123456789Z".length();
    private static final int FRACTION = "2022-03-02T17:04:05".length();

    private Instants() {}

    /**
     * The instant that an ISO text says.
     *
     * @throws java.time.DateTimeException if it says none
     */
    static Instant of(String iso) {
        if (!isUsual(iso)) {
            return Instant.parse(iso);
        }
        int hour = number(iso, 11, 13);
        int minute = number(iso, 14, 16);
        int second = number(iso, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(iso);
        }
        long day = LocalDate.of(number(iso, 0, 4), number(iso, 5, 7), number(iso, 8, 10))
                .toEpochDay();
        return Instant.ofEpochSecond(day * 86_400 + hour * 3_600L + minute * 60L + second, nanos(iso));
    }

    /** Whether every digit and sign stands where it does in {@code 2022-03-02T17:04:05.123Z}. */
    private static boolean isUsual(String iso) {
        int length = iso.length();
        if (length < SHORTEST || length > LONGEST || iso.charAt(length - 1) != 'Z' || length == SHORTEST + 1) {
            return false;
        }
        for (int i = 0; i < length - 1; i++) {
            char letter = iso.charAt(i);
            boolean asExpected =
                    switch (i) {
                        case 4, 7 -> letter == '-';
                        case 10 -> letter == 'T';
                        case 13, 16 -> letter == ':';
                        case 19 -> letter == '.';
                        default -> letter >= '0' && letter <= '9';
                    };
            if (!asExpected) {
                return false;
            }
        }
        return true;
    }

    private static int number(String iso, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + iso.charAt(i) - '0';
        }
        return number;
    }

    private static long nanos(String iso) {
        int digits = iso.length() - 1 - (FRACTION + 1);
        if (digits <= 0) {
            return 0;
        }
        long nanos = number(iso, FRACTION + 1, iso.length() - 1);
        for (int i = digits; i < 9; i++) {
            nanos *= 10;
        }
        return nanos;
    }
}
