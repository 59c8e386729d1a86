package org.rollcall.tally.intake;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.rollcall.tally.board.Board;
import org.rollcall.tally.board.Changes;
import org.rollcall.tally.board.EventRow;
import org.rollcall.tally.board.KeptEvents;
import org.rollcall.tally.board.KeptRecords;
import org.rollcall.tally.quarantine.Quarantine;
import org.rollcall.tally.store.Session;

/** A transaction on the tables of one generation. */
public final class RowTransaction extends KeptEvents implements Transaction {

    private final Session session;

    public RowTransaction(Session session) {
        super(session);
        this.session = session;
    }

    @Override
    public int generation() {
        return session.generation();
    }

    @Override
    public Map<Integer, Long> lock(Collection<Integer> partitions) throws SQLException {
        return Positions.lock(session, partitions);
    }

    @Override
    public Optional<Long> firstDifferent(List<ConsumerRecord<byte[], byte[]>> records) throws SQLException {
        return KeptRecords.firstDifferent(session, records);
    }

    @Override
    public void write(Changes changes) throws SQLException {
        Board.write(session, changes);
    }

    @Override
    public void move(List<Part> parts) throws SQLException {
        Positions.move(session, parts.stream().map(Positions.Move::to).toList());
    }

    @Override
    public int quarantine(List<EventRow> rows) throws SQLException {
        return Quarantine.add(session, rows);
    }

    @Override
    public void commit() throws SQLException {
        session.commit();
    }

    @Override
    public void close() {
        session.close();
    }
}
