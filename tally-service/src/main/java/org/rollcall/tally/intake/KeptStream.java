package org.rollcall.tally.intake;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.domain.id.StreamId;
import org.rollcall.tally.board.Refold;
import org.rollcall.tally.quarantine.Quarantine;
import org.rollcall.tally.store.Session;

/** A stream whose records are kept, and the partition whose lock guards its rows. */
record KeptStream(StreamId id, int partition) {

    /** The streams that a question for {@code id, partition} finds. */
    static List<KeptStream> found(PreparedStatement select) throws SQLException {
        List<KeptStream> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(new KeptStream(StreamId.of(row.getString(1)), row.getInt(2)));
            }
        }
        return found;
    }

    /** Keeps everybody else from the stream's rows until the transaction ends. */
    void lock(Session session) throws SQLException {
        Positions.lock(session, List.of(partition));
    }

    /** Folds it anew, under its lock; says how many of its records are quarantined. */
    int refold(Session session) throws SQLException {
        lock(session);
        return Quarantine.add(session, Refold.run(session, partition, id));
    }
}
