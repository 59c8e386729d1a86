package org.rollcall.tally.intake;

import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.rollcall.tally.board.Changes;
import org.rollcall.tally.board.Folding;
import org.rollcall.tally.board.Streams;

/**
 * The one way in which records become rows, for the intake and for a rebuild: so that what a rebuild proves is proven of what
 * serves.
 */
public final class Applying {

    private Applying() {}

    /**
     * Folds the next records of these parts into the transaction's generation, writes what they change and moves the positions,
     * which must be locked.
     *
     * @param partitions how many the log has
     * @param parts each with a record that is next
     */
    public static Changes apply(Transaction rows, Streams streams, int partitions, List<Part> parts)
            throws SQLException {
        SortedMap<Integer, List<ConsumerRecord<byte[], byte[]>>> next = new TreeMap<>();
        parts.forEach(part -> next.put(part.partition(), part.next()));
        Folding folding = new Folding(rows, streams, partitions);
        folding.fold(next);
        rows.write(folding.changes());
        rows.move(parts);
        parts.forEach(part -> streams.moved(
                rows.generation(), part.partition(), part.end(), part.next().size()));
        streams.trim();
        return folding.changes();
    }
}
