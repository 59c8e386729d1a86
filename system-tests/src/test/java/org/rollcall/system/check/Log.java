package org.rollcall.system.check;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Utils;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.wire.WireRecord;

/**
 * The log as it is after a run, read by a reader of its own.
 *
 * @param partitions the recorded number, by which keys belong to partitions
 */
public record Log(int partitions, List<Entry> entries) {

    /** A record with its place. */
    public record Entry(int partition, long offset, Instant brokerTime, WireRecord wire) {}

    public Log {
        entries = entries.stream()
                .sorted(Comparator.comparingInt(Entry::partition).thenComparingLong(Entry::offset))
                .toList();
    }

    /** Only the records below these offsets; nothing of a partition that has none. */
    Log below(Map<Integer, Long> next) {
        return new Log(
                partitions,
                entries.stream()
                        .filter(entry -> entry.offset() < next.getOrDefault(entry.partition(), 0L))
                        .toList());
    }

    /** The stream that a record belongs to, or {@code null} for one astray. */
    StreamId streamOf(Entry entry) {
        byte[] key = entry.wire().key();
        if (key == null || partitionOf(key) != entry.partition()) {
            return null;
        }
        try {
            return StreamId.of(new String(key, StandardCharsets.UTF_8));
        } catch (InvalidValue none) {
            return null;
        }
    }

    int partitionOf(StreamId stream) {
        return partitionOf(stream.value().getBytes(StandardCharsets.UTF_8));
    }

    private int partitionOf(byte[] key) {
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }
}
