package org.rollcall.tally.intake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.rollcall.domain.id.StreamId;
import org.rollcall.system.simulation.Bug;
import org.rollcall.system.simulation.Rows;
import org.rollcall.system.simulation.Store;
import org.rollcall.system.simulation.Tables;
import org.rollcall.system.simulation.World;
import org.rollcall.tally.board.Changes;
import org.rollcall.tally.board.EventRow;
import org.rollcall.tally.board.KeptRecord;
import org.rollcall.tally.board.KeptRecords;

/** A transaction on the simulated tables: nothing of it is seen before COMMIT, and then all of it at once. */
final class SimulatedTransaction implements Transaction {

    private final World world;
    private final Store.Work work;
    private final Tables tables;
    private final Map<Integer, Long> polled;
    private final List<Runnable> writes = new ArrayList<>();

    /** @param polled the first offset of each partition of the batch: what a careless intake would call the next */
    SimulatedTransaction(World world, Store.Work work, Tables tables, Map<Integer, Long> polled) {
        this.world = world;
        this.work = work;
        this.tables = tables;
        this.polled = polled;
    }

    @Override
    public int generation() {
        return 1;
    }

    @Override
    public Map<Integer, Long> lock(Collection<Integer> partitions) throws SQLException {
        Map<Integer, Long> stored = new TreeMap<>();
        for (int partition : partitions) {
            long position = work.lock(partition);
            boolean careless = world.has(Bug.OFFSET_NOT_CHECKED) && polled.containsKey(partition);
            stored.put(partition, careless ? polled.get(partition) : position);
        }
        return stored;
    }

    @Override
    public Optional<Long> firstDifferent(List<ConsumerRecord<byte[], byte[]>> records) throws SQLException {
        work.answers();
        if (records.isEmpty() || world.has(Bug.SKIPPED_BY_OFFSET_ALONE)) {
            return Optional.empty();
        }
        return KeptRecords.firstDifferent(Rows.kept(tables, records.getFirst().partition()), records);
    }

    @Override
    public void read(Collection<StreamId> streams, Consumer<KeptRecord> taker) throws SQLException {
        work.answers();
        streams.forEach(stream -> Rows.of(tables, stream).forEach(taker));
    }

    @Override
    public Appending append() throws SQLException {
        work.answers();
        return new Appending() {
            private final List<EventRow> rows = new ArrayList<>();

            @Override
            public void add(EventRow row) {
                rows.add(row);
            }

            @Override
            public void finish() {
                writes.add(() -> Rows.keep(tables, rows));
                if (world.has(Bug.LATE_VOTE_COUNTED)) {
                    writes.add(() -> Rows.countLateOnes(tables, rows));
                }
            }

            @Override
            public void close() {
                // What was not finished was never anywhere.
            }
        };
    }

    @Override
    public void write(Changes changes) throws SQLException {
        work.answers();
        boolean twice = world.has(Bug.SECOND_ROW_OF_A_MEMBER);
        Runnable writing = Rows.writing(tables, changes, twice);
        writes.add(0, writing);
    }

    @Override
    public void move(List<Part> parts) throws SQLException {
        work.answers();
        Map<Integer, Long> moved = new TreeMap<>();
        parts.forEach(part -> moved.put(part.partition(), part.end()));
        if (world.has(Bug.POSITION_BEFORE_ROWS)) {
            Rows.move(tables, moved);
        }
        writes.add(() -> Rows.move(tables, moved));
    }

    @Override
    public int quarantine(List<EventRow> rows) {
        return rows.size();
    }

    @Override
    public void commit() throws SQLException {
        work.commit(() -> writes.forEach(Runnable::run));
    }

    @Override
    public void close() {
        work.end();
    }
}
