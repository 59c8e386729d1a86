package org.rollcall.system.fault.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.rollcall.domain.wire.WireHeader;
import org.rollcall.domain.wire.WireRecord;
import org.rollcall.system.bench.rig.Topics;
import org.rollcall.system.check.Log;

/** Reads the whole log, by a reader that has nothing to do with the services. */
public final class LogDump {

    /** The recorded number; more may have been added since, which no key belongs to. */
    public static final int PARTITIONS = 24;

    private LogDump() {}

    /** Everything that is in it now. */
    public static Log of(String bootstrapServers) {
        List<Log.Entry> entries = new ArrayList<>();
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "none");
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = IntStream.range(0, PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(Topics.EVENTS, partition))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            var ends = consumer.endOffsets(all);
            while (all.stream().anyMatch(place -> consumer.position(place) < ends.get(place))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> entries.add(entry(record)));
            }
        }
        return new Log(PARTITIONS, entries);
    }

    private static Log.Entry entry(ConsumerRecord<byte[], byte[]> record) {
        List<WireHeader> headers = new ArrayList<>();
        record.headers().forEach(header -> headers.add(new WireHeader(header.key(), header.value())));
        return new Log.Entry(
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                new WireRecord(record.key(), headers, record.value()));
    }
}
