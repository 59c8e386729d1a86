package org.rollcall.ingest.log;

import org.rollcall.domain.InvalidValue;

/**
 * Characters that are not seen or that move others, in what people send (Unicode TR 36 and TR 39). The domain refuses the worst of them
 * in every record; the rest stand in records of the past, which stay readable, so they are refused here, at the door only.
 */
final class Invisible {

    private Invisible() {}

    /** @throws InvalidValue naming the first one */
    static void refuse(String text) {
        text.codePoints().filter(Invisible::hides).findFirst().ifPresent(point -> {
            throw new InvalidValue(
                    "body", "holds the character U+%04X, which hides or reorders text; leave it out".formatted(point));
        });
    }

    private static boolean hides(int point) {
        if (point < 0xAD) {
            return false;
        }
        return switch (point) {
            // Soft hyphen, combining joiner, Arabic mark, fillers, vowel separator, separators, annotations: nothing is
            // seen of them.
            case 0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x2028, 0x2029, 0x3164, 0xFFA0 -> true;
            default ->
                within(point, 0x200B, 0x200B)
                        || within(point, 0x202A, 0x202E)
                        || within(point, 0x2060, 0x206F)
                        || within(point, 0xFEFF, 0xFEFF)
                        || within(point, 0xFFF9, 0xFFFB)
                        || within(point, 0xE0000, 0xE0FFF);
        };
    }

    private static boolean within(int point, int first, int last) {
        return point >= first && point <= last;
    }
}
