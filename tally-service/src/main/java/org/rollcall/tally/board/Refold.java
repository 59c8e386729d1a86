package org.rollcall.tally.board;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.fold.Step;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.wire.WireFormat;
import org.rollcall.tally.board.table.EventTable;
import org.rollcall.tally.store.Session;

/**
 * Folds a stream anew from its kept records and writes again all that follows from them: for a stream that waited for
 * software which knows its events, or of which less was kept than is now. To be called under the lock of the stream's partition.
 */
public final class Refold {

    private static final List<String> REMOVALS = List.of(
            "DELETE FROM vote WHERE ballot IN (SELECT id FROM ballot WHERE proposal = ?)",
            "DELETE FROM ballot WHERE proposal = ?",
            "DELETE FROM proposal WHERE id = ?",
            "DELETE FROM meeting WHERE id = ?");

    private Refold() {}

    /** Folds that stream of that partition anew; returns its records with what they do now. */
    public static List<EventRow> run(Session session, int partition, StreamId stream) throws SQLException {
        StreamFold fold = new StreamFold(stream);
        Changes changes = new Changes();
        StreamChange change = changes.of(fold, partition);
        List<EventRow> rows = new ArrayList<>();
        StreamReader.read(session, List.of(stream), kept -> rows.add(fold(fold, change, kept)));
        remove(session, stream);
        Board.write(session, changes);
        EventTable.judge(session, rows);
        return rows;
    }

    private static EventRow fold(StreamFold fold, StreamChange change, KeptRecord kept) {
        Reading reading = WireFormat.read(kept.wire());
        Step step = fold.apply(reading, kept.brokerTime());
        if (reading instanceof Reading.Readable readable) {
            change.took(readable.envelope(), step);
        }
        return new EventRow(
                kept.partition(), kept.offset(), null, kept.brokerTime(), kept.wire(), kept.stream(), reading, step);
    }

    private static void remove(Session session, StreamId stream) throws SQLException {
        for (String removal : REMOVALS) {
            try (PreparedStatement delete = session.prepare(removal)) {
                delete.setString(1, stream.value());
                delete.executeUpdate();
            }
        }
    }
}
