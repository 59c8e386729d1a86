package org.rollcall.ingest.history.file;

/**
 * One row of a table, by the columns that were asked for. It is the table's own and changes with the next row; its texts stay.
 */
public final class Row {

    private final String[] values;
    private long line;
    private long lastLine;
    private int fields;
    private long changed;
    private boolean unreadable;

    Row(int columns) {
        values = new String[columns];
    }

    void begin(long at) {
        line = at;
        lastLine = at;
        fields = 0;
        changed = 0;
        unreadable = false;
    }

    /** Keeps the text of a column where it is the same as in the row before: most of them are. */
    void put(int column, char[] buffer, int from, int length) {
        String before = values[column];
        if (before != null && same(before, buffer, from, length)) {
            return;
        }
        values[column] = new String(buffer, from, length);
        changed |= 1L << column;
    }

    private static boolean same(String text, char[] buffer, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != buffer[from + i]) {
                return false;
            }
        }
        return true;
    }

    void passed(int field, char[] buffer, int from, int length) {
        fields = field + 1;
        for (int i = from; i < from + length; i++) {
            lastLine += buffer[i] == '\n' ? 1 : 0;
        }
    }

    void tooLong() {
        unreadable = true;
    }

    /** A column that the file does not have reads as empty in every row. */
    public String get(int column) {
        return values[column] == null ? "" : values[column];
    }

    /** Whether that column reads otherwise than in the row before. */
    public boolean changed(int column) {
        return (changed & 1L << column) != 0;
    }

    /** The line on which it begins; the header is on line 1. */
    public long line() {
        return line;
    }

    /** Whether quoted line breaks make it go over several lines. */
    public boolean overSeveralLines() {
        return lastLine > line;
    }

    int fields() {
        return fields;
    }

    boolean unreadable() {
        return unreadable;
    }
}
