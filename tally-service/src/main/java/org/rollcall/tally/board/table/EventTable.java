package org.rollcall.tally.board.table;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.domain.wire.WireHeader;
import org.rollcall.tally.board.EventRow;
import org.rollcall.tally.board.Keeping;
import org.rollcall.tally.store.Session;
import org.rollcall.tally.store.Upsert;

/** {@code event}: every record whole, and what it did. */
public final class EventTable {

    private static final int COLUMNS = 17;
    private static final String COPY = """
            COPY event (partition, "offset", leader_epoch, broker_time, key, header_names, header_values, value,
                        stream, seq, command, type, actor, at, effect, reason, detail) FROM STDIN (FORMAT binary)""";
    private static final String JUDGE = """
            UPDATE event SET command = new.command, type = new.type, actor = new.actor, at = new.at,
                             effect = new.effect, reason = new.reason, detail = new.detail
              FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                   AS new (partition, "offset", command, type, actor, at, effect, reason, detail)
             WHERE event.partition = new.partition AND event."offset" = new."offset\"""";

    private EventTable() {}

    /** New records on their way into the table; the connection can do nothing else until they are all there. */
    public static final class Appending implements Keeping.Appending {

        private final BinaryCopy copy;

        private Appending(Session session) throws SQLException {
            this.copy = new BinaryCopy(session.connection(), COPY);
        }

        @Override
        public void add(EventRow row) throws SQLException {
            write(copy.row(COLUMNS), row);
        }

        @Override
        public void finish() throws SQLException {
            copy.finish();
        }

        /** Takes back what was not finished. */
        @Override
        public void close() throws SQLException {
            copy.close();
        }
    }

    /** Begins to keep new records; the database takes them in while the next ones are folded. */
    public static Appending append(Session session) throws SQLException {
        return new Appending(session);
    }

    private static void write(BinaryCopy copy, EventRow row) {
        copy.integer(row.partition())
                .bigint(row.offset())
                .integer(row.leaderEpoch())
                .instant(row.brokerTime())
                .bytes(row.wire().key())
                .texts(names(row))
                .byteas(values(row))
                .bytes(row.wire().value())
                .text(row.stream() == null ? null : row.stream().value())
                .bigint(row.seq())
                .text(row.command())
                .text(row.type())
                .text(row.actor())
                .text(row.at())
                .text(row.effect().code())
                .text(row.reason())
                .text(row.detail());
    }

    private static List<String> names(EventRow row) {
        List<String> names = new ArrayList<>(row.wire().headers().size());
        for (WireHeader header : row.wire().headers()) {
            names.add(header.name());
        }
        return names;
    }

    /** A header may have no value, so no {@code List.of} here. */
    private static List<byte[]> values(EventRow row) {
        List<byte[]> values = new ArrayList<>(row.wire().headers().size());
        row.wire().headers().forEach(header -> values.add(header.value()));
        return values;
    }

    /** Says anew what kept records did; their bytes stay as they are. */
    public static void judge(Session session, List<EventRow> rows) throws SQLException {
        Upsert.run(session, JUDGE, rows, row -> row.integer(EventRow::partition)
                .bigint(EventRow::offset)
                .text(EventRow::command)
                .text(EventRow::type)
                .text(EventRow::actor)
                .text(EventRow::at)
                .text(event -> event.effect().code())
                .text(EventRow::reason)
                .text(EventRow::detail));
    }
}
