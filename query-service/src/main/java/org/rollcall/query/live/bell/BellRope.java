package org.rollcall.query.live.bell;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** One attachment to the broker: a consumer without a group on all partitions, from shortly before their ends. */
final class BellRope implements AutoCloseable {

    private static final Duration ANSWER = Duration.ofSeconds(3);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final String topicId;
    private final List<TopicPartition> partitions;
    private final long[] next;

    private BellRope(KafkaConsumer<byte[], byte[]> consumer, TopicDescription topic, int history) {
        this.consumer = consumer;
        this.topicId = topic.topicId().toString();
        this.partitions = IntStream.range(0, topic.partitions().size())
                .mapToObj(number -> new TopicPartition(topic.name(), number))
                .toList();
        this.next = seek(history);
    }

    /** @throws KafkaException while the broker is away or the topic is not there */
    static BellRope take(BellSettings settings) throws InterruptedException {
        TopicDescription topic = describe(settings.bootstrapServers(), settings.topic());
        var consumer = new KafkaConsumer<byte[], byte[]>(configuration(settings.bootstrapServers()));
        try {
            return new BellRope(consumer, topic, settings.history());
        } catch (RuntimeException notAttached) {
            consumer.close();
            throw notAttached;
        }
    }

    private static TopicDescription describe(String bootstrapServers, String topic) throws InterruptedException {
        Map<String, Object> configuration = Map.of(
                "bootstrap.servers", bootstrapServers,
                "request.timeout.ms", (int) ANSWER.toMillis(),
                "default.api.timeout.ms", (int) ANSWER.toMillis());
        try (Admin admin = Admin.create(configuration)) {
            return admin.describeTopics(List.of(topic))
                    .topicNameValues()
                    .get(topic)
                    .get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException known ? known : new KafkaException(failed.getCause());
        }
    }

    private static Map<String, Object> configuration(String bootstrapServers) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "key.deserializer",
                ByteArrayDeserializer.class,
                "value.deserializer",
                ByteArrayDeserializer.class,
                "client.id",
                "rollcall-query-bell",
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "none",
                "allow.auto.create.topics",
                false,
                "default.api.timeout.ms",
                10_000,
                "reconnect.backoff.max.ms",
                1_000);
    }

    private long[] seek(int history) {
        consumer.assign(partitions);
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long[] from = new long[partitions.size()];
        for (TopicPartition partition : partitions) {
            long start = Math.max(begins.get(partition), ends.get(partition) - history);
            consumer.seek(partition, start);
            from[partition.partition()] = start;
        }
        return from;
    }

    /** The id of the topic that the offsets belong to. */
    String topicId() {
        return topicId;
    }

    /** Where listening began, for each partition. */
    long[] next() {
        return next;
    }

    ConsumerRecords<byte[], byte[]> poll(Duration longest) {
        return consumer.poll(longest);
    }

    /** Whether the broker answers; a poll says nothing about that. */
    boolean answers() {
        try {
            consumer.endOffsets(partitions, ANSWER);
            return true;
        } catch (TimeoutException away) {
            return false;
        }
    }

    /** From another thread: ends the poll that is going on, and the next one. */
    void letGo() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}
