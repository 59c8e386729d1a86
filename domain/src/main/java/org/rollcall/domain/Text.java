package org.rollcall.domain;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;

/**
 * Text that every part of the system can hold and show: valid Unicode in normal form C, without control characters,
 * without the invisible characters that reorder or hide text, and of bounded length.
 *
 * <p>PostgreSQL cannot store U+0000 and UTF-8 cannot hold half a surrogate pair; a record with either would stop its
 * partition for ever, so they are refused here, before the log (DESIGN decision 8).
 */
public final class Text {

    /** The longest title in the public record has 791 characters; this leaves room. */
    public static final int LONGEST_TITLE = 2_000;

    private static final int REPLACEMENT = 0xFFFD;

    private Text() {}

    /** A required text of 1 to {@code longest} characters, in normal form C and without surrounding blanks. */
    public static String required(String field, String value, int longest) {
        String text = optional(field, InvalidValue.required(field, value), longest);
        if (text == null) {
            throw new InvalidValue(field, "is empty");
        }
        return text;
    }

    /** The same, but {@code null} or blank stands for "not given" and comes back as {@code null}. */
    public static String optional(String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > 4 * longest) {
            throw new InvalidValue(field, "is longer than " + longest + " characters");
        }
        String text = isPlain(value) ? value.strip() : normalized(field, value);
        if (text.length() > longest) {
            throw new InvalidValue(field, "is longer than " + longest + " characters");
        }
        return text;
    }

    /** Visible ASCII and blanks: nothing to refuse and nothing to normalise, as in nearly every record. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < ' ' || value.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String normalized(String field, String value) {
        value.codePoints().forEach(point -> refuseUnprintable(field, point));
        return Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
    }

    /** Required texts, each once, at most {@code most} of them; {@code null} counts as none. */
    public static List<String> listed(String field, List<String> values, int longest, int most) {
        List<String> texts = values == null
                ? List.of()
                : values.stream().map(value -> required(field, value, longest)).toList();
        if (texts.size() > most || new HashSet<>(texts).size() != texts.size()) {
            throw new InvalidValue(field, "must hold at most " + most + " texts, each once");
        }
        return texts;
    }

    /**
     * Any text made fit to be shown and stored, for quoting what was refused: U+FFFD stands for each character that {@link
     * #required} refuses, and {@code …} for what goes beyond {@code longest} characters.
     */
    public static String shown(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(longest)
                .forEach(point -> shown.appendCodePoint(unprintable(point) ? REPLACEMENT : point));
        boolean cut = text.codePoints().skip(longest).findAny().isPresent();
        return cut ? shown.append('…').toString() : shown.toString();
    }

    private static void refuseUnprintable(String field, int point) {
        if (unprintable(point)) {
            throw new InvalidValue(field, "holds the character U+%04X, which cannot be shown safely".formatted(point));
        }
    }

    private static boolean unprintable(int point) {
        boolean control = Character.isISOControl(point) && point != '\n' && point != '\t';
        boolean halfPair = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return control || halfPair || reordersOrHides(point);
    }

    /** Bidirectional embeddings, overrides and isolates, and characters of no width (Unicode TR 36, 3.2 and 3.6). */
    private static boolean reordersOrHides(int point) {
        return (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || point == 0x200B
                || point == 0x2060
                || point == 0xFEFF;
    }
}
