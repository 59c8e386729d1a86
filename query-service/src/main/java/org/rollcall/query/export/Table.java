package org.rollcall.query.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lines as CSV (RFC 4180) with a header. A cell that a spreadsheet would run as a formula gets an apostrophe in front, which
 * spreadsheets show as plain text (OWASP, CSV injection): titles and names come from outside.
 */
final class Table {

    /** The media type of a table. */
    static final String MEDIA_TYPE = "text/csv";

    private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n";

    private Table() {}

    static String of(List<String> columns, Stream<List<?>> lines) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns);
            lines.forEach(line -> csv.writeRecord(line.stream().map(Table::cell).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        return !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
