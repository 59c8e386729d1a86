package org.rollcall.tally.board;

import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Consumer;
import org.rollcall.domain.id.StreamId;
import org.rollcall.tally.board.table.EventTable;
import org.rollcall.tally.store.Session;

/** Records kept in the table of events. */
public class KeptEvents implements Keeping {

    private final Session session;

    public KeptEvents(Session session) {
        this.session = session;
    }

    @Override
    public void read(Collection<StreamId> streams, Consumer<KeptRecord> taker) throws SQLException {
        StreamReader.read(session, streams, taker);
    }

    @Override
    public Appending append() throws SQLException {
        return EventTable.append(session);
    }
}
