package org.rollcall.query.export.delivery;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Lines as CSV (RFC 4180). A cell that a spreadsheet would run as a formula gets an apostrophe in front, which spreadsheets
 * show as plain text (OWASP, CSV injection): titles and names come from outside.
 */
final class Table {

    /** Some spreadsheets take the full-width signs of East Asian keyboards for the plain ones. */
    private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final StringWriter text = new StringWriter();
    private final CsvWriter csv = CsvWriter.builder().build(text);

    void line(List<?> cells) {
        csv.writeRecord(cells.stream().map(Table::cell).toList());
    }

    private static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        return startsFormula(text) ? "'" + text : text;
    }

    /** What cannot be seen in front of a sign does not help: some spreadsheets cut it off before they look. */
    private static boolean startsFormula(String text) {
        int first = 0;
        while (first < text.length() && isPassedOver(text.charAt(first))) {
            first++;
        }
        return first < text.length() && STARTS_OF_FORMULAS.indexOf(text.charAt(first)) >= 0;
    }

    private static boolean isPassedOver(char letter) {
        return letter == ' ' || Character.isSpaceChar(letter) || Character.getType(letter) == Character.FORMAT;
    }

    /** All lines up to now. */
    @Override
    public String toString() {
        try {
            csv.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
