package org.rollcall.tally.board.table;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows in PostgreSQL's binary COPY format: the fastest way in, and the only one for arrays of bytes a row. The rows are sent
 * while more are written, so that the database works on them meanwhile.
 */
final class BinaryCopy implements AutoCloseable {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};

    /** Sent in one go; larger pieces gain nothing. */
    private static final int BUFFERED = 64 * 1024;

    private static final int NULL = -1;
    private static final int TEXT = 25;
    private static final int BYTEA = 17;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final CopyIn copy;
    private byte[] bytes = new byte[BUFFERED + 4096];
    private int length;

    /** @param sql a {@code COPY … FROM STDIN (FORMAT binary)} */
    BinaryCopy(Connection connection, String sql) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        put(SIGNATURE);
        putInt(0);
        putInt(0);
    }

    BinaryCopy row(int columns) throws SQLException {
        if (length > BUFFERED) {
            flush();
        }
        putShort(columns);
        return this;
    }

    BinaryCopy integer(Integer value) {
        if (value == null) {
            putInt(NULL);
        } else {
            putInt(Integer.BYTES);
            putInt(value);
        }
        return this;
    }

    BinaryCopy bigint(Long value) {
        if (value == null) {
            putInt(NULL);
        } else {
            putInt(Long.BYTES);
            putLong(value);
        }
        return this;
    }

    BinaryCopy bool(boolean value) {
        putInt(1);
        room(1);
        bytes[length++] = (byte) (value ? 1 : 0);
        return this;
    }

    BinaryCopy instant(Instant value) {
        return bigint(EPOCH.until(value, ChronoUnit.MICROS));
    }

    BinaryCopy text(String value) {
        return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    BinaryCopy bytes(byte[] value) {
        if (value == null) {
            putInt(NULL);
        } else {
            putInt(value.length);
            put(value);
        }
        return this;
    }

    BinaryCopy texts(List<String> values) {
        int begin = beginArray(TEXT, values.size(), false);
        values.forEach(this::text);
        return endArray(begin);
    }

    BinaryCopy byteas(List<byte[]> values) {
        int begin = beginArray(BYTEA, values.size(), values.contains(null));
        values.forEach(this::bytes);
        return endArray(begin);
    }

    /** One dimension, counted from 1; an empty array has none. */
    private int beginArray(int type, int elements, boolean holdsNull) {
        int begin = length;
        putInt(0);
        putInt(elements == 0 ? 0 : 1);
        putInt(holdsNull ? 1 : 0);
        putInt(type);
        if (elements > 0) {
            putInt(elements);
            putInt(1);
        }
        return begin;
    }

    /** The array's length stands before it, and is known now. */
    private BinaryCopy endArray(int begin) {
        int end = length;
        length = begin;
        putInt(end - begin - Integer.BYTES);
        length = end;
        return this;
    }

    private void putShort(int value) {
        room(Short.BYTES);
        bytes[length++] = (byte) (value >> 8);
        bytes[length++] = (byte) value;
    }

    private void putInt(int value) {
        room(Integer.BYTES);
        bytes[length] = (byte) (value >> 24);
        bytes[length + 1] = (byte) (value >> 16);
        bytes[length + 2] = (byte) (value >> 8);
        bytes[length + 3] = (byte) value;
        length += Integer.BYTES;
    }

    private void putLong(long value) {
        putInt((int) (value >> 32));
        putInt((int) value);
    }

    private void put(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(bytes, 0, length);
        length = 0;
    }

    /** Ends the rows; only then does the database judge them. */
    void finish() throws SQLException {
        putShort(NULL);
        flush();
        copy.endCopy();
    }

    /** Takes back what was not finished. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
