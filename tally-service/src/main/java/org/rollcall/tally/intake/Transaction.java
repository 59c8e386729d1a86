package org.rollcall.tally.intake;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.rollcall.tally.board.Changes;
import org.rollcall.tally.board.EventRow;
import org.rollcall.tally.board.Keeping;

/**
 * What a batch asks of its transaction: the line between what is decided of records, here, and how rows are kept, in tables.
 * Whatever stands behind it must keep all of it or nothing.
 */
public interface Transaction extends Keeping, AutoCloseable {

    /** Which generation of the projection it is on. */
    int generation();

    /** The offsets of the next records of these partitions, which nobody else moves until the transaction ends. */
    Map<Integer, Long> lock(Collection<Integer> partitions) throws SQLException;

    /** The first of these records that is not the one kept from its offset. */
    Optional<Long> firstDifferent(List<ConsumerRecord<byte[], byte[]>> records) throws SQLException;

    /** Writes what changed. */
    void write(Changes changes) throws SQLException;

    /** Moves the offsets behind these parts. */
    void move(List<Part> parts) throws SQLException;

    /** Lists those of the records that somebody should look at; says how many they are. */
    int quarantine(List<EventRow> rows) throws SQLException;

    void commit() throws SQLException;

    /** Rolls back what was not committed. */
    @Override
    void close();
}
