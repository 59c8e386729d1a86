package org.rollcall.tally.quarantine;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.tally.store.Session;

/** Reads what is quarantined or held, out of the generation that serves. */
final class Inspection {

    private static final String LIST = """
            SELECT partition, "offset", stream, seq, reason, noticed_at FROM rollcall.quarantine
             WHERE (partition, "offset") > (?, ?) ORDER BY partition, "offset" LIMIT ?""";

    private static final String ONE = """
            SELECT e.partition, e."offset", e.leader_epoch, e.broker_time, e.stream, e.seq, e.key, e.header_names,
                   e.header_values, e.value, e.effect, e.detail, q.reason, q.noticed_at
              FROM rollcall.quarantine q JOIN event e ON e.partition = q.partition AND e."offset" = q."offset"
             WHERE q.partition = ? AND q."offset" = ?""";

    private static final String HELD = """
            SELECT s.id, s.partition, s.held_by, min(e.seq) AS since, count(e.seq) AS records
              FROM stream s LEFT JOIN event e ON e.stream = s.id AND e.effect = 'HELD'
             WHERE s.held_by IS NOT NULL AND s.id > ? GROUP BY s.id ORDER BY s.id LIMIT ?""";

    private Inspection() {}

    /** Quarantined records behind that place, in the order of the log. */
    static List<Quarantined> list(Session session, int partition, long offset, int most) throws SQLException {
        List<Quarantined> found = new ArrayList<>();
        try (PreparedStatement select = session.prepare(LIST)) {
            select.setInt(1, partition);
            select.setLong(2, offset);
            select.setInt(3, most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Quarantined(
                            row.getInt("partition"),
                            row.getLong("offset"),
                            row.getString("stream"),
                            row.getObject("seq", Long.class),
                            row.getString("reason"),
                            instant(row, "noticed_at")));
                }
            }
        }
        return found;
    }

    /** A quarantined record, whole. */
    static Optional<WholeRecord> one(Session session, int partition, long offset) throws SQLException {
        try (PreparedStatement select = session.prepare(ONE)) {
            select.setInt(1, partition);
            select.setLong(2, offset);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(whole(row)) : Optional.empty();
            }
        }
    }

    private static WholeRecord whole(ResultSet row) throws SQLException {
        return new WholeRecord(
                row.getInt("partition"),
                row.getLong("offset"),
                row.getObject("leader_epoch", Integer.class),
                instant(row, "broker_time"),
                row.getString("stream"),
                row.getObject("seq", Long.class),
                ShownBytes.of(row.getBytes("key")),
                headers(row),
                ShownBytes.of(row.getBytes("value")),
                row.getString("effect"),
                row.getString("detail"),
                row.getString("reason"),
                instant(row, "noticed_at"));
    }

    private static List<WholeRecord.Header> headers(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("header_names").getArray();
        byte[][] values = (byte[][]) row.getArray("header_values").getArray();
        List<WholeRecord.Header> headers = new ArrayList<>(names.length);
        for (int i = 0; i < names.length; i++) {
            headers.add(new WholeRecord.Header(names[i], ShownBytes.of(values[i])));
        }
        return headers;
    }

    /** Held streams behind that one, in the order of their names. */
    static List<HeldStream> held(Session session, String after, int most) throws SQLException {
        List<HeldStream> found = new ArrayList<>();
        try (PreparedStatement select = session.prepare(HELD)) {
            select.setString(1, after);
            select.setInt(2, most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new HeldStream(
                            row.getString("id"),
                            row.getInt("partition"),
                            row.getString("held_by"),
                            row.getObject("since", Long.class),
                            row.getLong("records")));
                }
            }
        }
        return found;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
