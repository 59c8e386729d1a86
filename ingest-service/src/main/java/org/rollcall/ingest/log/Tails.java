package org.rollcall.ingest.log;

import java.util.zip.CRC32C;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The last folded record of each partition. After a start from a snapshot the first record that is read is the last one of the
 * snapshot once more: another one there means that the log lost records and took others in their place.
 */
final class Tails {

    private final ConsumerRecord<byte[], byte[]>[] last;
    private final long[] before;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Tails(int partitions) {
        last = new ConsumerRecord[partitions];
        before = new long[partitions];
    }

    /** Says what the record before the first new one is to be. */
    void expect(int partition, long digest) {
        before[partition] = digest;
    }

    void last(ConsumerRecord<byte[], byte[]> record) {
        last[record.partition()] = record;
    }

    /** The digest of the last record that was folded, here or before the snapshot. */
    long of(int partition) {
        return last[partition] == null ? before[partition] : digest(last[partition]);
    }

    /** @throws IllegalStateException if the record is another one than it was */
    void requireSame(ConsumerRecord<byte[], byte[]> record) {
        if (digest(record) != before[record.partition()]) {
            throw new IllegalStateException(
                    "record %d of partition %d is not the one that was read there before: records were lost and others took their places; give back the log from a copy"
                            .formatted(record.offset(), record.partition()));
        }
    }

    private static long digest(ConsumerRecord<byte[], byte[]> record) {
        var checksum = new CRC32C();
        if (record.key() != null) {
            checksum.update(record.key());
        }
        if (record.value() != null) {
            checksum.update(record.value());
        }
        return checksum.getValue() << 32 | record.serializedValueSize() & 0xffff_ffffL;
    }
}
