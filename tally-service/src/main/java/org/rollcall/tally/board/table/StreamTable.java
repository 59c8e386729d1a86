package org.rollcall.tally.board.table;

import java.sql.SQLException;
import java.util.List;
import org.rollcall.tally.board.StreamChange;
import org.rollcall.tally.store.Session;
import org.rollcall.tally.store.Upsert;

/** {@code stream}: how far each stream is, and what holds it. */
public final class StreamTable {

    private static final String WRITE = """
            INSERT INTO stream (id, partition, seq, at, held_by) SELECT * FROM unnest(?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, at = excluded.at, held_by = excluded.held_by""";

    private StreamTable() {}

    public static void write(Session session, List<StreamChange> streams) throws SQLException {
        Upsert.run(
                session, WRITE, streams, row -> row.text(stream -> stream.fold().id())
                        .integer(StreamChange::partition)
                        .bigint(stream -> stream.fold().seq())
                        .text(stream -> stream.fold().at())
                        .text(stream -> stream.fold().heldBy()));
    }
}
