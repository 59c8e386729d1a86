package org.rollcall.tally.intake;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.tally.store.Session;
import org.rollcall.tally.store.Upsert;

/** {@code projection_offset}: per partition the offset of the next record to project. */
public final class Positions {

    /** Ordered, so that two batches that share partitions never wait for each other in a circle. */
    private static final String LOCK = """
            SELECT partition, next_offset FROM projection_offset
             WHERE generation = ? AND partition = ANY (?) ORDER BY partition FOR UPDATE""";

    private static final String ADD = """
            INSERT INTO projection_offset (generation, partition, next_offset)
            SELECT ?, new.partition, 0 FROM unnest(?) AS new (partition) ORDER BY new.partition
            ON CONFLICT DO NOTHING""";
    private static final String READ = "SELECT partition, next_offset FROM projection_offset WHERE generation = ?";
    private static final String MOVE = """
            UPDATE projection_offset SET next_offset = new.next_offset, leader_epoch = new.leader_epoch
              FROM unnest(?, ?, ?, ?) AS new (generation, partition, next_offset, leader_epoch)
             WHERE projection_offset.generation = new.generation AND projection_offset.partition = new.partition""";

    private Positions() {}

    /** A new position, and the leader epoch of the record before it where that is known. */
    record Move(int partition, long next, Integer leaderEpoch) {
        /** To behind the part's records. */
        static Move to(Part part) {
            return new Move(
                    part.partition(),
                    part.end(),
                    part.next().getLast().leaderEpoch().orElse(null));
        }
    }

    /**
     * The positions of these partitions in the current generation, locked until the transaction ends; 0 for one that was
     * never projected.
     *
     * @throws org.rollcall.tally.store.Switched if the generation is not the current one any more
     */
    static Map<Integer, Long> lock(Session session, Collection<Integer> partitions) throws SQLException {
        Map<Integer, Long> found = locked(session, session.generation(), partitions);
        session.requireCurrent();
        return found.size() == partitions.size() ? found : added(session, session.generation(), partitions);
    }

    /** The same of any generation, for who builds one: that of the serving one is locked before that of the new one. */
    public static Map<Integer, Long> lock(Session session, int generation, Collection<Integer> partitions)
            throws SQLException {
        Map<Integer, Long> found = locked(session, generation, partitions);
        return found.size() == partitions.size() ? found : added(session, generation, partitions);
    }

    private static Map<Integer, Long> locked(Session session, int generation, Collection<Integer> partitions)
            throws SQLException {
        try (PreparedStatement lock = session.prepare(LOCK)) {
            lock.setInt(1, generation);
            lock.setArray(2, array(session, partitions));
            return positions(lock);
        }
    }

    private static Map<Integer, Long> added(Session session, int generation, Collection<Integer> partitions)
            throws SQLException {
        add(session, generation, partitions);
        return locked(session, generation, partitions);
    }

    private static void add(Session session, int generation, Collection<Integer> partitions) throws SQLException {
        try (PreparedStatement add = session.prepare(ADD)) {
            add.setInt(1, generation);
            add.setArray(2, array(session, partitions));
            add.executeUpdate();
        }
    }

    /** All positions, as they are committed. */
    public static Map<Integer, Long> read(Session session) throws SQLException {
        return read(session, session.generation());
    }

    /** All positions of any generation, as they are committed. */
    public static Map<Integer, Long> read(Session session, int generation) throws SQLException {
        try (PreparedStatement read = session.prepare(READ)) {
            read.setInt(1, generation);
            return positions(read);
        }
    }

    static void move(Session session, List<Move> moves) throws SQLException {
        Upsert.run(session, MOVE, moves, row -> row.integer(move -> session.generation())
                .integer(Move::partition)
                .bigint(Move::next)
                .integer(Move::leaderEpoch));
    }

    private static Map<Integer, Long> positions(PreparedStatement select) throws SQLException {
        Map<Integer, Long> found = new TreeMap<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.put(row.getInt(1), row.getLong(2));
            }
        }
        return found;
    }

    private static Array array(Session session, Collection<Integer> partitions) throws SQLException {
        return session.connection().createArrayOf("int4", partitions.toArray());
    }
}
