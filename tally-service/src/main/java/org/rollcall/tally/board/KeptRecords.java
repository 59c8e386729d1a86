package org.rollcall.tally.board;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.rollcall.domain.wire.WireHeader;
import org.rollcall.domain.wire.WireRecord;
import org.rollcall.tally.log.Lost;
import org.rollcall.tally.store.Session;

/** Compares records that come again with those that were kept from the same offsets. */
public final class KeptRecords {

    private static final String SELECT = """
            SELECT "offset", leader_epoch, broker_time, key, header_names, header_values, value
              FROM event WHERE partition = ? AND "offset" BETWEEN ? AND ?""";

    private KeptRecords() {}

    /** A record as it was kept. */
    public record Kept(Integer leaderEpoch, Instant brokerTime, WireRecord wire) {}

    /**
     * The first of these records, all of one partition, that is not the one kept from its offset: other bytes, written
     * down by another leader at another time, or nothing kept. Empty when all are the same, so that they may be skipped (DESIGN decision 8).
     */
    public static Optional<Long> firstDifferent(Session session, List<ConsumerRecord<byte[], byte[]>> records)
            throws SQLException {
        if (records.isEmpty()) {
            return Optional.empty();
        }
        return firstDifferent(read(session, records), records);
    }

    /** The same where the kept records are known, by offset. */
    public static Optional<Long> firstDifferent(Map<Long, Kept> kept, List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .filter(record -> !same(record, kept.get(record.offset())))
                .map(ConsumerRecord::offset)
                .findFirst();
    }

    private static Map<Long, Kept> read(Session session, List<ConsumerRecord<byte[], byte[]>> records)
            throws SQLException {
        Map<Long, Kept> kept = new HashMap<>();
        try (PreparedStatement select = session.prepare(SELECT)) {
            select.setInt(1, records.getFirst().partition());
            select.setLong(2, records.getFirst().offset());
            select.setLong(3, records.getLast().offset());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Integer epoch = row.getObject("leader_epoch", Integer.class);
                    kept.put(row.getLong("offset"), new Kept(epoch, time(row), StreamReader.wire(row)));
                }
            }
        }
        return kept;
    }

    /** A kept record for a log that lost it, from a row that has its columns. */
    public static Lost lost(ResultSet row, int partition) throws SQLException {
        return new Lost(partition, row.getLong("offset"), time(row), StreamReader.wire(row));
    }

    private static boolean same(ConsumerRecord<byte[], byte[]> record, Kept kept) {
        if (kept == null) {
            return false;
        }
        return writtenOnce(record, kept) && same(Wire.of(record), kept.wire());
    }

    /** By one leader, or at one moment: a record that was put back into a log was written down by another leader, at its own time. */
    private static boolean writtenOnce(ConsumerRecord<byte[], byte[]> record, Kept kept) {
        Integer epoch = record.leaderEpoch().orElse(null);
        return epoch == null
                || kept.leaderEpoch() == null
                || epoch.equals(kept.leaderEpoch())
                || Storable.instant(Instant.ofEpochMilli(record.timestamp())).equals(kept.brokerTime());
    }

    private static Instant time(ResultSet row) throws SQLException {
        return row.getObject("broker_time", OffsetDateTime.class).toInstant();
    }

    private static boolean same(WireRecord one, WireRecord other) {
        return Arrays.equals(one.key(), other.key())
                && Arrays.equals(one.value(), other.value())
                && one.headers().size() == other.headers().size()
                && IntStream.range(0, one.headers().size())
                        .allMatch(
                                i -> same(one.headers().get(i), other.headers().get(i)));
    }

    private static boolean same(WireHeader one, WireHeader other) {
        return one.name().equals(other.name()) && Arrays.equals(one.value(), other.value());
    }
}
