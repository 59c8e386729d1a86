package org.rollcall.tally.board;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.wire.WireHeader;
import org.rollcall.domain.wire.WireRecord;
import org.rollcall.tally.store.Session;

/** Reads back the kept records of streams, in the order of their log. */
final class StreamReader {

    /** Rows fetched in one go, so that a long stream is never in memory as a whole. */
    private static final int ROWS = 1_000;

    /**
     * A stream at a time along its index. With {@code stream = ANY (?)} the planner reads the whole table while it has no
     * statistics of it, which is the state after a large import: 1.3 million rows for the sake of a few hundred.
     */
    private static final String RECORDS = """
            SELECT stream, seq, partition, "offset", broker_time, key, header_names, header_values, value
              FROM unnest(?) AS wanted (id)
             CROSS JOIN LATERAL (SELECT * FROM event WHERE stream = wanted.id ORDER BY seq OFFSET 0) AS kept
             ORDER BY stream, seq""";

    private StreamReader() {}

    /** A kept record. */
    record KeptRecord(StreamId stream, long seq, int partition, long offset, Instant brokerTime, WireRecord wire) {}

    /** Takes the kept records one by one. */
    @FunctionalInterface
    interface Taker {
        void take(KeptRecord record);
    }

    static void read(Session session, Collection<StreamId> streams, Taker taker) throws SQLException {
        try (PreparedStatement select = session.prepare(RECORDS)) {
            Object[] ids = streams.stream().map(StreamId::value).toArray();
            select.setArray(1, session.connection().createArrayOf("text", ids));
            select.setFetchSize(ROWS);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    taker.take(record(row));
                }
            }
        }
    }

    private static KeptRecord record(ResultSet row) throws SQLException {
        return new KeptRecord(
                StreamId.of(row.getString("stream")),
                row.getLong("seq"),
                row.getInt("partition"),
                row.getLong("offset"),
                row.getObject("broker_time", OffsetDateTime.class).toInstant(),
                wire(row));
    }

    /** The record's bytes from a row that has the columns {@code key, header_names, header_values, value}. */
    static WireRecord wire(ResultSet row) throws SQLException {
        String[] names = (String[]) elements(row.getArray("header_names"));
        byte[][] values = (byte[][]) elements(row.getArray("header_values"));
        List<WireHeader> headers = new ArrayList<>(names.length);
        for (int i = 0; i < names.length; i++) {
            headers.add(new WireHeader(names[i], values[i]));
        }
        return new WireRecord(row.getBytes("key"), headers, row.getBytes("value"));
    }

    private static Object elements(Array array) throws SQLException {
        try {
            return array.getArray();
        } finally {
            array.free();
        }
    }
}
