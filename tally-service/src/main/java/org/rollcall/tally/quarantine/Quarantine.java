package org.rollcall.tally.quarantine;

import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
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
        List<EventRow> strange = rows.stream().filter(Quarantine::belongs).toList();
        Upsert.run(session, ADD, strange, row -> row.integer(EventRow::partition)
                .bigint(EventRow::offset)
                .text(EventRow::stream)
                .bigint(EventRow::seq)
                .text(Quarantine::reason));
        strange.forEach(Quarantine::tell);
        return strange.size();
    }

    private static boolean belongs(EventRow row) {
        return row.effect() instanceof Effect.Unreadable || contradicts(row);
    }

    private static boolean contradicts(EventRow row) {
        return row.effect() instanceof Effect.Refused refused && refused.reason() == Refusal.CONTRADICTS_VERDICT;
    }

    private static String reason(EventRow row) {
        return contradicts(row) ? row.reason() + ": " + row.detail() : row.detail();
    }

    /** A verdict that contradicts the count is an alarm: somebody's software counts differently (DESIGN decision 6). */
    private static void tell(EventRow row) {
        if (contradicts(row)) {
            LOG.errorf(
                    "ALARM: record %d of partition %d contradicts its ballot: %s",
                    row.offset(), row.partition(), row.detail());
        } else {
            LOG.warnf("record %d of partition %d is quarantined: %s", row.offset(), row.partition(), row.detail());
        }
    }
}
