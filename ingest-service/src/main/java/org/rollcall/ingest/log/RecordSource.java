package org.rollcall.ingest.log;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.wire.WireFormat;
import org.rollcall.domain.wire.WireHeader;
import org.rollcall.domain.wire.WireRecord;

/** Readers of the log, and the records of a stream that left memory. */
@ApplicationScoped
class RecordSource {

    /** Read ahead of the fold; a single larger record still comes. The client's own bound is six times that. */
    private static final int AHEAD_BYTES = 8 * 1024 * 1024;

    @Inject
    Topics topics;

    @Inject
    LogSettings settings;

    /** A consumer that nobody uses now, or nothing. */
    private final AtomicReference<KafkaConsumer<byte[], byte[]>> idle = new AtomicReference<>();

    private volatile boolean stopped;

    /** A consumer without a group: it is told where to read, and never starts over by itself. */
    KafkaConsumer<byte[], byte[]> open(String client, int atMost) {
        Map<String, Object> config = topics.broker();
        config.keySet().retainAll(ConsumerConfig.configNames());
        config.remove("group.id");
        config.put("client.id", client);
        config.put("auto.offset.reset", "none");
        config.put("enable.auto.commit", false);
        config.put("allow.auto.create.topics", false);
        config.put("max.poll.records", atMost);
        config.put("fetch.max.wait.ms", 200);
        config.put("fetch.max.bytes", AHEAD_BYTES);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    static WireRecord wire(ConsumerRecord<byte[], byte[]> record) {
        List<WireHeader> headers = new ArrayList<>(10);
        for (Header header : record.headers()) {
            headers.add(new WireHeader(header.key(), header.value()));
        }
        return new WireRecord(record.key(), headers, record.value());
    }

    /** Folds a stream again from its offsets, and tells of each record, once all could be read. */
    StreamFold fold(StreamId stream, int partition, OffsetRanges ranges, FoldObserver told) {
        StreamFold fold = new StreamFold(stream);
        for (ConsumerRecord<byte[], byte[]> record : records(stream, partition, ranges)) {
            Reading reading = WireFormat.read(wire(record));
            told.folded(fold, reading, fold.apply(reading, Instant.ofEpochMilli(record.timestamp())));
        }
        return fold;
    }

    private List<ConsumerRecord<byte[], byte[]>> records(StreamId stream, int partition, OffsetRanges ranges) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        byte[] key = stream.value().getBytes(StandardCharsets.UTF_8);
        KafkaConsumer<byte[], byte[]> consumer = idle.getAndSet(null);
        if (consumer == null) {
            consumer = open("rollcall-ingest-refold", 2_000);
        }
        try {
            var place = new TopicPartition(settings.topic(), partition);
            consumer.assign(List.of(place));
            for (OffsetRanges.Range range : ranges.list()) {
                consumer.seek(place, range.first());
                read(consumer, place, range.last(), key, records);
            }
        } catch (RuntimeException failed) {
            consumer.close(CloseOptions.timeout(Duration.ZERO));
            throw failed;
        }
        putBack(consumer);
        return records;
    }

    /** One is kept for the next who asks: to open one costs more than to read a stream. */
    private void putBack(KafkaConsumer<byte[], byte[]> consumer) {
        consumer.unsubscribe();
        if (stopped || !idle.compareAndSet(null, consumer)) {
            consumer.close(CloseOptions.timeout(Duration.ZERO));
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
        KafkaConsumer<byte[], byte[]> left = idle.getAndSet(null);
        if (left != null) {
            left.close(CloseOptions.timeout(Duration.ZERO));
        }
    }

    private static void read(
            KafkaConsumer<byte[], byte[]> consumer,
            TopicPartition place,
            long last,
            byte[] key,
            List<ConsumerRecord<byte[], byte[]>> records) {
        long patience = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (consumer.position(place) <= last) {
            if (System.nanoTime() > patience) {
                throw new LogState.NotReady("the records of a stream could not be read again in time");
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                if (record.offset() <= last && Arrays.equals(record.key(), key)) {
                    records.add(record);
                }
            }
        }
    }
}
