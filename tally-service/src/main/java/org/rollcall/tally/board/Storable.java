package org.rollcall.tally.board;

import java.time.Instant;

/**
 * What PostgreSQL can hold of values that come from bytes of strangers. A record that it refused would stop its partition
 * for ever (DESIGN decision 8), so the few that it cannot hold are bent, always in the same way.
 */
public final class Storable {

    private static final char REPLACEMENT = '\uFFFD';
    private static final Instant FIRST_INSTANT = Instant.parse("-4000-01-01T00:00:00Z");
    private static final Instant LAST_INSTANT = Instant.parse("9999-12-31T00:00:00Z");

    private Storable() {}

    /** The text without U+0000 and halves of surrogate pairs, which neither UTF-8 nor the database can hold. */
    public static String text(String text) {
        if (text == null || isPlain(text)) {
            return text;
        }
        StringBuilder bent = new StringBuilder(text.length());
        text.codePoints().forEach(point -> bent.appendCodePoint(refused(point) ? REPLACEMENT : point));
        return bent.toString();
    }

    /** Nearly every text there is; asked of every header of every record. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == 0 || Character.isSurrogate(letter)) {
                return false;
            }
        }
        return true;
    }

    private static boolean refused(int point) {
        return point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    /** The instant, or the nearest that the database holds: a broker's timestamp may be any number of milliseconds. */
    public static Instant instant(Instant instant) {
        return instant.isBefore(FIRST_INSTANT) ? FIRST_INSTANT : instant.isAfter(LAST_INSTANT) ? LAST_INSTANT : instant;
    }
}
