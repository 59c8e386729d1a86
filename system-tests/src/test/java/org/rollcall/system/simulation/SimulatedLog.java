package org.rollcall.system.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.rollcall.domain.wire.WireHeader;
import org.rollcall.domain.wire.WireRecord;
import org.rollcall.system.check.Log;

/** A model of the events topic: partitions of records, each in its order, with the broker's own time. */
public final class SimulatedLog {

    public static final String TOPIC = "rollcall.events";
    public static final int PARTITIONS = 3;

    private static final long BEGAN = Instant.parse("2026-03-02T17:00:00Z").toEpochMilli();

    private final List<List<ConsumerRecord<byte[], byte[]>>> partitions = IntStream.range(0, PARTITIONS)
            .<List<ConsumerRecord<byte[], byte[]>>>mapToObj(i -> new ArrayList<>())
            .toList();
    private int epoch;
    private long time = BEGAN;

    /** Appends a record; returns its offset. */
    long append(int partition, byte[] key, Headers headers, byte[] value) {
        List<ConsumerRecord<byte[], byte[]>> records = partitions.get(partition);
        records.add(new ConsumerRecord<>(
                TOPIC,
                partition,
                records.size(),
                time++,
                TimestampType.LOG_APPEND_TIME,
                key.length,
                value.length,
                key,
                value,
                new RecordHeaders(headers.toArray()),
                Optional.of(epoch)));
        return records.size() - 1L;
    }

    public long end(int partition) {
        return partitions.get(partition).size();
    }

    /** Records from that offset on, at most so many. */
    public List<ConsumerRecord<byte[], byte[]>> from(int partition, long offset, int most) {
        List<ConsumerRecord<byte[], byte[]>> records = partitions.get(partition);
        int first = (int) Math.min(offset, records.size());
        return List.copyOf(records.subList(first, Math.min(records.size(), first + most)));
    }

    /** Power was lost, and with it the end of a partition. */
    void tear(int partition, long newEnd) {
        List<ConsumerRecord<byte[], byte[]>> records = partitions.get(partition);
        records.subList((int) newEnd, records.size()).clear();
        epoch++;
    }

    /** All of it, for the checker. */
    Log whole() {
        return new Log(
                PARTITIONS,
                partitions.stream()
                        .flatMap(List::stream)
                        .map(record -> new Log.Entry(
                                record.partition(),
                                record.offset(),
                                Instant.ofEpochMilli(record.timestamp()),
                                wire(record)))
                        .toList());
    }

    static WireRecord wire(ConsumerRecord<byte[], byte[]> record) {
        List<WireHeader> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            headers.add(new WireHeader(header.key(), header.value()));
        }
        return new WireRecord(record.key(), headers, record.value());
    }
}
