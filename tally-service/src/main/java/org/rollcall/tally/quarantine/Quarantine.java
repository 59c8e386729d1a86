package org.rollcall.tally.quarantine;

import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;
import org.rollcall.tally.board.EventRow;
import org.rollcall.tally.store.Session;
import org.rollcall.tally.store.Upsert;

/** Lists records of a batch that are worth a look; a record is listed once, whichever generation meets it. */
public final class Quarantine {

    private static final Logger LOG = Logger.getLogger(Quarantine.class);
    private static final String ADD = """
            INSERT INTO rollcall.quarantine (partition, "offset", stream, seq, reason) SELECT * FROM unnest(?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";

    private Quarantine() {}

    /** Lists those of the rows that belong here, and says how many they are. */
    public static int add(Session session, List<EventRow> rows) throws SQLException {
        List<EventRow> strange = list(session, rows);
        strange.forEach(Quarantine::tell);
        return strange.size();
    }

    /** The same for records that were told of when they came: those that are listed already stay as they are. */
    public static void addAgain(Session session, List<EventRow> rows) throws SQLException {
        list(session, rows);
    }

    private static List<EventRow> list(Session session, List<EventRow> rows) throws SQLException {
        List<EventRow> strange = rows.stream().filter(EventRow::isStrange).toList();
        Upsert.run(session, ADD, strange, row -> row.integer(EventRow::partition)
                .bigint(EventRow::offset)
                .text(EventRow::stream)
                .bigint(EventRow::seq)
                .text(Quarantine::reason));
        return strange;
    }

    private static String reason(EventRow row) {
        return row.contradicts() ? row.reason() + ": " + row.detail() : row.detail();
    }

    /** A verdict that contradicts the count is an alarm: somebody's software counts differently (DESIGN decision 6). */
    private static void tell(EventRow row) {
        if (row.contradicts()) {
            LOG.errorf(
                    "ALARM: record %d of partition %d contradicts its ballot: %s",
                    row.offset(), row.partition(), row.detail());
        } else {
            LOG.warnf("record %d of partition %d is quarantined: %s", row.offset(), row.partition(), row.detail());
        }
    }
}
