package org.rollcall.local.terminal;

/**
 * Texts measured in the cells of a terminal: ideographs take two, marks that sit on a letter none. What could move the cursor
 * or change a setting of the terminal is no text and is never let through: titles and names come from anywhere.
 */
public final class Cells {
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, // Hangul
        {0x2E80, 0x303E}, // radicals and signs of Chinese, Japanese and Korean
        {0x3041, 0xA4CF}, // syllables and ideographs
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1FAFF}, // pictures
        {0x20000, 0x3FFFD}
    };

    private Cells() {}

    /** How many cells a text takes. */
    public static int width(String text) {
        return text.codePoints().map(Cells::width).sum();
    }

    private static int width(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int codePoint) {
        for (int[] range : WIDE) {
            if (codePoint >= range[0] && codePoint <= range[1]) {
                return true;
            }
        }
        return false;
    }

    /** A text of one line, with a blank for everything that is no letter of it. */
    public static String clean(String text) {
        return text.codePoints()
                .map(codePoint -> Character.isISOControl(codePoint) || isDirection(codePoint) ? ' ' : codePoint)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isDirection(int codePoint) {
        return codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
    }

    /** The text in so many cells at the most, with an ellipsis where something had to go. */
    public static String cut(String text, int cells) {
        String clean = clean(text);
        if (width(clean) <= cells) {
            return clean;
        }
        StringBuilder kept = new StringBuilder();
        int used = 0;
        for (int codePoint : clean.codePoints().toArray()) {
            used += width(codePoint);
            if (used >= cells) {
                break;
            }
            kept.appendCodePoint(codePoint);
        }
        return cells < 1 ? "" : kept + "…";
    }

    /** The text in exactly so many cells. */
    public static String fit(String text, int cells) {
        String cut = cut(text, cells);
        return cut + " ".repeat(Math.max(0, cells - width(cut)));
    }
}
