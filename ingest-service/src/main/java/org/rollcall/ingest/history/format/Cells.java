package org.rollcall.ingest.history.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.Text;

/** The cells of a published table as values; the sentence of what cannot be read names the column. */
final class Cells {

    private static final Pattern COUNT = Pattern.compile("\\d{1,9}(?:\\.0+)?");
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B\\u2060\\uFEFF\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final String LOST = "�";

    private Cells() {}

    /** Text fit to be shown, or {@code null} where the cell is empty; invisible and control characters are left out. */
    static String text(String column, String cell, int longest) {
        if (cell.isBlank()) {
            return null;
        }
        if (cell.contains(LOST)) {
            throw new InvalidValue(column, "is not UTF-8, or lost characters in another encoding before");
        }
        String plain = LINE_BREAK.matcher(cell).replaceAll("\n");
        plain = INVISIBLE.matcher(plain).replaceAll("");
        return Text.optional(column, CONTROL.matcher(plain).replaceAll(" "), longest);
    }

    /** The pieces of a cell that lists them between bars, each once. */
    static List<String> listed(String column, String cell, int longest) {
        return Arrays.stream(cell.split("\\|"))
                .map(piece -> text(column, piece, longest))
                .filter(piece -> piece != null)
                .collect(java.util.stream.Collectors.collectingAndThen(
                        java.util.stream.Collectors.toCollection(LinkedHashSet::new), List::copyOf));
    }

    /** {@code 120}, {@code 120.0}, or {@code null} for an empty cell and for {@code NA}. */
    static Long count(String column, String cell) {
        String number = cell.strip();
        if (number.isEmpty() || number.equalsIgnoreCase("NA")) {
            return null;
        }
        if (!COUNT.matcher(number).matches()) {
            throw new InvalidValue(column, "must be a number such as 120 or 120.0, not '" + number + "'");
        }
        int dot = number.indexOf('.');
        return Long.valueOf(dot < 0 ? number : number.substring(0, dot));
    }

    static LocalDate day(String column, String cell) {
        try {
            LocalDate day = LocalDate.parse(cell.strip());
            if (day.getYear() < 1945 || day.getYear() > 9999) {
                throw new InvalidValue(column, "is before the first meeting of any body: " + day);
            }
            return day;
        } catch (DateTimeException notADay) {
            throw new InvalidValue(column, "must be a day such as 2015-06-03, not '" + cell + "'");
        }
    }
}
