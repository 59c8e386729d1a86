package org.rollcall.tally.given;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.rollcall.domain.wire.WireRecord;
import org.rollcall.tally.log.KeyPlace;

/** The log, written by a plain producer and read back whole by a plain consumer. */
public final class Log implements AutoCloseable {

    private final String bootstrapServers;
    private final KafkaProducer<byte[], byte[]> producer;

    public Log(Surroundings where) {
        this.bootstrapServers = where.bootstrapServers();
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "linger.ms",
                        0,
                        "max.request.size",
                        9 * 1024 * 1024,
                        "delivery.timeout.ms",
                        60_000,
                        "request.timeout.ms",
                        10_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Appends records in their order and waits until the broker has them all; returns where each stands. */
    public List<RecordMetadata> append(List<WireRecord> records) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        records.forEach(record -> sent.add(producer.send(inItsPlace(record))));
        return sent.stream().map(Log::get).toList();
    }

    public RecordMetadata append(WireRecord record) {
        return append(List.of(record)).getFirst();
    }

    /** Appends a record to a partition that need not be its key's. */
    public RecordMetadata append(int partition, WireRecord record) {
        return get(producer.send(record(partition, record)));
    }

    private static ProducerRecord<byte[], byte[]> inItsPlace(WireRecord record) {
        int partition = record.key() == null ? 0 : KeyPlace.of(record.key(), Topics.PARTITIONS);
        return record(partition, record);
    }

    private static ProducerRecord<byte[], byte[]> record(int partition, WireRecord record) {
        var sent = new ProducerRecord<>(Topics.EVENTS, partition, record.key(), record.value());
        record.headers().forEach(header -> sent.headers().add(new RecordHeader(header.name(), header.value())));
        return sent;
    }

    /** All records of the log, partition by partition. */
    public List<ConsumerRecord<byte[], byte[]>> all() {
        List<TopicPartition> places = places();
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "max.poll.records", 5_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(places);
            consumer.seekToBeginning(places);
            Map<TopicPartition, Long> ends = consumer.endOffsets(places);
            while (places.stream().anyMatch(place -> consumer.position(place) < ends.get(place))) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
        }
        return all;
    }

    /** Per partition the offset that the next record will get. */
    public Map<Integer, Long> ends() {
        List<TopicPartition> places = places();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            return consumer.endOffsets(places).entrySet().stream()
                    .collect(Collectors.toMap(end -> end.getKey().partition(), Map.Entry::getValue));
        }
    }

    /** What the group has committed. */
    public Map<Integer, Long> committed() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return get(admin.listConsumerGroupOffsets("rollcall-tally")
                            .partitionsToOffsetAndMetadata()
                            .toCompletionStage()
                            .toCompletableFuture())
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(place -> place.getKey().partition(), place -> place.getValue()
                            .offset()));
        }
    }

    /** Sets the group's committed offset of a partition, as if nothing from there on had been announced. */
    public void commit(int partition, long offset) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var place = new TopicPartition(Topics.EVENTS, partition);
            get(admin.alterConsumerGroupOffsets("rollcall-tally", Map.of(place, new OffsetAndMetadata(offset)))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture());
        }
    }

    private static List<TopicPartition> places() {
        return IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(p -> new TopicPartition(Topics.EVENTS, p))
                .toList();
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
