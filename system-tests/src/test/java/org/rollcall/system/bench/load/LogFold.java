package org.rollcall.system.bench.load;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.rollcall.domain.ballot.WhatCounts;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.wire.WireFormat;
import org.rollcall.domain.wire.WireHeader;
import org.rollcall.domain.wire.WireRecord;

/**
 * What counts of every ballot in a log, by the domain's own fold: the oracle that a projection is held against. One partition
 * after the other, so that only one is ever in memory.
 *
 * @param hash of all ballots
 */
public record LogFold(String hash, long ballots, long records) {

    public static LogFold of(String bootstrapServers, String topic) {
        Map<String, WhatCounts> ballots = new TreeMap<>();
        long records = 0;
        Map<String, Object> config =
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "none", "max.poll.records", 5_000);
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            for (var info : consumer.partitionsFor(topic)) {
                var place = new TopicPartition(topic, info.partition());
                consumer.assign(List.of(place));
                consumer.seekToBeginning(List.of(place));
                records += partition(consumer, place, ballots);
            }
        }
        return new LogFold(WhatCounts.hashOf(ballots.values().stream()), ballots.size(), records);
    }

    private static long partition(
            KafkaConsumer<byte[], byte[]> consumer, TopicPartition place, Map<String, WhatCounts> ballots) {
        Map<StreamId, StreamFold> folds = new HashMap<>();
        long end = consumer.endOffsets(List.of(place)).get(place);
        long records = 0;
        while (consumer.position(place) < end) {
            for (var record : consumer.poll(Duration.ofMillis(200))) {
                take(folds, record);
                records++;
            }
        }
        folds.values().stream()
                .filter(fold -> fold.state() instanceof Proposal)
                .flatMap(fold -> ((Proposal) fold.state()).ballots().stream())
                .forEach(ballot -> ballots.put(ballot.id().toString(), WhatCounts.of(ballot)));
        return records;
    }

    private static void take(Map<StreamId, StreamFold> folds, ConsumerRecord<byte[], byte[]> record) {
        List<WireHeader> headers = new ArrayList<>(10);
        record.headers().forEach(header -> headers.add(new WireHeader(header.key(), header.value())));
        folds.computeIfAbsent(StreamId.of(new String(record.key(), StandardCharsets.UTF_8)), StreamFold::new)
                .apply(
                        WireFormat.read(new WireRecord(record.key(), headers, record.value())),
                        Instant.ofEpochMilli(record.timestamp()));
    }
}
