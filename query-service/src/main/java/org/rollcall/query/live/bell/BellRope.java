package org.rollcall.query.live.bell;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
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

    /**
     * Attaches.
     *
     * @param broker how it is spoken to
     * @throws KafkaException while the broker is away or the topic is not there
     */
    static BellRope take(BellSettings settings, Map<String, Object> broker) throws InterruptedException {
        Map<String, Object> reached = new HashMap<>(broker);
        reached.put("bootstrap.servers", settings.bootstrapServers());
        TopicDescription topic = describe(reached, settings.topic());
        var consumer = new KafkaConsumer<byte[], byte[]>(configuration(reached));
        try {
            return new BellRope(consumer, topic, settings.history());
        } catch (RuntimeException notAttached) {
            consumer.close();
            throw notAttached;
        }
    }

    private static TopicDescription describe(Map<String, Object> broker, String topic) throws InterruptedException {
        Map<String, Object> configuration = new HashMap<>(broker);
        configuration.keySet().retainAll(AdminClientConfig.configNames());
        configuration.put("request.timeout.ms", (int) ANSWER.toMillis());
        configuration.put("default.api.timeout.ms", (int) ANSWER.toMillis());
        try (Admin admin = Admin.create(configuration)) {
            return admin.describeTopics(List.of(topic))
                    .topicNameValues()
                    .get(topic)
                    .get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException known ? known : new KafkaException(failed.getCause());
        }
    }

    private static Map<String, Object> configuration(Map<String, Object> broker) {
        Map<String, Object> configuration = new HashMap<>(broker);
        configuration.keySet().retainAll(ConsumerConfig.configNames());
        configuration.remove("group.id");
        configuration.put("key.deserializer", ByteArrayDeserializer.class);
        configuration.put("value.deserializer", ByteArrayDeserializer.class);
        configuration.put("client.id", "rollcall-query-bell");
        configuration.put("enable.auto.commit", false);
        configuration.put("auto.offset.reset", "none");
        configuration.put("allow.auto.create.topics", false);
        configuration.put("default.api.timeout.ms", 10_000);
        configuration.put("reconnect.backoff.max.ms", 1_000);
        return configuration;
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
