package org.rollcall.tally.board.table;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows in PostgreSQL's binary COPY format: the fastest way in, and the only one for arrays of bytes a row. */
final class BinaryCopy implements AutoCloseable {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int BUFFERED = 64 * 1024;
    private static final int TEXT = 25;
    private static final int BYTEA = 17;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final CopyIn copy;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(BUFFERED + 4096);
    private final DataOutputStream out = new DataOutputStream(buffer);

    /** @param sql a {@code COPY … FROM STDIN (FORMAT binary)} */
    BinaryCopy(Connection connection, String sql) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        write(() -> {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        });
    }

    @FunctionalInterface
    private interface Bytes {
        void write() throws IOException;
    }

    BinaryCopy row(int columns) throws SQLException {
        if (buffer.size() > BUFFERED) {
            flush();
        }
        write(() -> out.writeShort(columns));
        return this;
    }

    BinaryCopy integer(Integer value) {
        write(() -> {
            out.writeInt(value == null ? -1 : Integer.BYTES);
            if (value != null) {
                out.writeInt(value);
            }
        });
        return this;
    }

    BinaryCopy bigint(Long value) {
        write(() -> {
            out.writeInt(value == null ? -1 : Long.BYTES);
            if (value != null) {
                out.writeLong(value);
            }
        });
        return this;
    }

    BinaryCopy instant(Instant value) {
        return bigint(EPOCH.until(value, ChronoUnit.MICROS));
    }

    BinaryCopy text(String value) {
        return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    BinaryCopy bytes(byte[] value) {
        write(() -> element(value));
        return this;
    }

    BinaryCopy texts(List<String> values) {
        return array(
                TEXT,
                values.stream()
                        .map(each -> each.getBytes(StandardCharsets.UTF_8))
                        .toList());
    }

    BinaryCopy byteas(List<byte[]> values) {
        return array(BYTEA, values);
    }

    /** One dimension, counted from 1; an empty array has none. */
    private BinaryCopy array(int type, List<byte[]> elements) {
        int length = elements.isEmpty()
                ? 12
                : 20
                        + elements.stream()
                                .mapToInt(each -> 4 + (each == null ? 0 : each.length))
                                .sum();
        write(() -> {
            out.writeInt(length);
            out.writeInt(elements.isEmpty() ? 0 : 1);
            out.writeInt(elements.contains(null) ? 1 : 0);
            out.writeInt(type);
            if (!elements.isEmpty()) {
                out.writeInt(elements.size());
                out.writeInt(1);
            }
            for (byte[] element : elements) {
                element(element);
            }
        });
        return this;
    }

    private void element(byte[] value) throws IOException {
        out.writeInt(value == null ? -1 : value.length);
        if (value != null) {
            out.write(value);
        }
    }

    private static void write(Bytes bytes) {
        try {
            bytes.write();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer.toByteArray(), 0, buffer.size());
        buffer.reset();
    }

    /** Ends the rows; only then does the database judge them. */
    void finish() throws SQLException {
        write(() -> out.writeShort(-1));
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
