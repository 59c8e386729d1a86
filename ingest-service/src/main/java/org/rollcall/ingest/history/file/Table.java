package org.rollcall.ingest.history.file;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;

/**
 * A CSV file, row by row, its columns found by the names in its header whatever their order: a byte-order mark, CRLF, quoted
 * line breaks, further columns and missing ones are all read. A field is at most {@link #LONGEST_FIELD} characters, a header at
 * most {@link #MOST_COLUMNS} columns; a row of a million fields is one bad row and holds no more memory than a good one.
 */
public final class Table implements AutoCloseable {

    /** The longest title in the public record has 791 characters; a quote that is never closed ends here. */
    static final int LONGEST_FIELD = 64 * 1024;

    static final int MOST_COLUMNS = 1_000;

    private final Opened file;
    private final CloseableIterator<Row> rows;
    private final Fields fields = new Fields();
    private long count;

    private Table(Opened file) {
        this.file = file;
        this.rows = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true)
                .maxBufferSize(LONGEST_FIELD * 4)
                .build(fields, file.text())
                .iterator();
    }

    /**
     * Opens a table and reads its header.
     *
     * @param columns those that are wanted; at most 64
     * @throws FileTrouble where it is no table
     */
    public static Table open(Path path, List<String> columns) throws IOException {
        Opened opened = opened(path);
        var table = new Table(opened);
        try {
            table.readHeader(columns);
            return table;
        } catch (RuntimeException notRead) {
            opened.close();
            throw notRead;
        }
    }

    private static Opened opened(Path path) throws IOException {
        try {
            return Opened.of(path);
        } catch (ZipException | java.io.EOFException broken) {
            throw new FileTrouble("the file cannot be unpacked: " + broken.getMessage(), broken);
        }
    }

    private void readHeader(List<String> columns) {
        fields.header = new ArrayList<>();
        if (step() == null) {
            throw new FileTrouble("the file is empty");
        }
        if (fields.seen > MOST_COLUMNS) {
            throw new FileTrouble("the header has more than " + MOST_COLUMNS + " columns");
        }
        fields.begin(columns);
    }

    /** The names in the header, in lower case. */
    public List<String> header() {
        return List.copyOf(fields.header);
    }

    /** Whether the file has that column. */
    public boolean has(String column) {
        return fields.header.contains(column);
    }

    /**
     * The next row, or {@code null} after the last.
     *
     * @throws FileTrouble where nothing more can be read
     */
    public Row next() {
        Row row = step();
        count += row == null ? 0 : 1;
        return row;
    }

    private Row step() {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (CsvParseException | UncheckedIOException broken) {
            throw explained(broken);
        }
    }

    private FileTrouble explained(RuntimeException broken) {
        Throwable cause = broken.getCause();
        if (cause instanceof FileTrouble trouble) {
            return trouble;
        }
        long line = fields.row.line();
        return cause instanceof IOException unreadable
                ? new FileTrouble(
                        "after line " + line + " the file cannot be read any further (" + unreadable.getMessage()
                                + "): it is truncated or damaged",
                        broken)
                : new FileTrouble(
                        "line " + line + ": a field is longer than " + LONGEST_FIELD
                                + " characters, as after a quote that is not closed; nothing after it was read",
                        broken);
    }

    /** What is wrong with the shape of that row, or {@code null}. */
    public String flawOf(Row row) {
        if (row.unreadable()) {
            return "a field is longer than " + LONGEST_FIELD + " characters";
        }
        return row.fields() == fields.header.size()
                ? null
                : "it has " + row.fields() + " fields, the header has " + fields.header.size();
    }

    /** Rows read, without the header. */
    public long count() {
        return count;
    }

    /** Bytes of the file read so far, as it is on the disk. */
    public long bytesRead() {
        return file.bytesRead();
    }

    @Override
    public void close() throws IOException {
        rows.close();
        file.close();
    }

    /** Takes the fields of the parser: first the header's names, then only what was asked for. */
    private static final class Fields extends AbstractBaseCsvCallbackHandler<Row> {
        private List<String> header = List.of();
        private int[] places;
        private int seen;
        private Row row = new Row(0);

        void begin(List<String> columns) {
            row = new Row(columns.size());
            places = header.stream().mapToInt(columns::indexOf).toArray();
            for (int i = 0; i < places.length; i++) {
                // Of two columns of one name the first is read.
                places[i] = header.indexOf(header.get(i)) == i ? places[i] : -1;
            }
        }

        @Override
        protected void handleBegin(long line) {
            row.begin(line);
        }

        @Override
        protected void handleField(int field, char[] buffer, int from, int length, boolean quoted) {
            if (places == null) {
                name(field, buffer, from, length);
                return;
            }
            if (quoted) {
                row.passed(field, buffer, from, length);
            } else {
                row.passed(field, buffer, from, 0);
            }
            if (length > LONGEST_FIELD) {
                row.tooLong();
            } else if (field < places.length && places[field] >= 0) {
                row.put(places[field], buffer, from, length);
            }
        }

        private void name(int field, char[] buffer, int from, int length) {
            seen = field + 1;
            if (seen <= MOST_COLUMNS) {
                header.add(
                        new String(buffer, from, Math.min(length, 200)).strip().toLowerCase(Locale.ROOT));
            }
        }

        @Override
        protected Row buildRecord() {
            return row;
        }
    }
}
