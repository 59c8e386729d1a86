package org.rollcall.tally.restore;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.rollcall.tally.board.KeptRecords;
import org.rollcall.tally.log.Lost;
import org.rollcall.tally.store.Session;

/** The kept records of a partition, by their places in the log. */
final class KeptTail {

    /** Fetched in one go, so that a long tail is never in memory as a whole. */
    private static final int ROWS = 500;

    private static final String TAIL = """
            SELECT "offset", broker_time, key, header_names, header_values, value FROM event
             WHERE partition = ? AND "offset" >= ? AND "offset" < ? ORDER BY "offset\"""";

    private static final String COUNT =
            "SELECT count(*) FROM event WHERE partition = ? AND \"offset\" >= ? AND \"offset\" < ?";

    private KeptTail() {}

    static long count(Session session, Restored.Stretch stretch) throws SQLException {
        try (PreparedStatement select = prepare(session, COUNT, stretch);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    static void read(Session session, Restored.Stretch stretch, Consumer<Lost> taker) throws SQLException {
        try (PreparedStatement select = prepare(session, TAIL, stretch)) {
            select.setFetchSize(ROWS);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    taker.accept(KeptRecords.lost(row, stretch.partition()));
                }
            }
        }
    }

    private static PreparedStatement prepare(Session session, String sql, Restored.Stretch stretch)
            throws SQLException {
        PreparedStatement statement = session.prepare(sql);
        statement.setInt(1, stretch.partition());
        statement.setLong(2, stretch.from());
        statement.setLong(3, stretch.to());
        return statement;
    }
}
