package org.rollcall.system.bench.rig;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.rollcall.system.bench.peer.BulkSettings;

/** The topics of a rig: looked at, filled, and made again with the same settings. */
public final class Topics implements AutoCloseable {

    /** The log. */
    public static final String EVENTS = "rollcall.events";

    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;

    Topics(String bootstrapServers) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        producer = new KafkaProducer<>(
                BulkSettings.of(bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** How many partitions it has. */
    public int partitions(String topic) throws ExecutionException, InterruptedException {
        return admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .size();
    }

    /** Makes a topic with the partitions and every setting of another. */
    public void createLike(String topic, String name) throws ExecutionException, InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Map<String, String> settings =
                admin.describeConfigs(List.of(resource)).all().get().get(resource).entries().stream()
                        .filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
                        .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
        admin.createTopics(List.of(new NewTopic(name, partitions(topic), (short) 1).configs(settings)))
                .all()
                .get();
    }

    /** The offset that each partition's next record will get. */
    public Map<Integer, Long> ends(String topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (int partition = 0; partition < partitions(topic); partition++) {
            asked.put(new TopicPartition(topic, partition), OffsetSpec.latest());
        }
        Map<Integer, Long> ends = new TreeMap<>();
        admin.listOffsets(asked).all().get().forEach((place, end) -> ends.put(place.partition(), end.offset()));
        return ends;
    }

    /** The same as an order to a peer has them: {@code 0:17,1:0,2:401}. */
    public String offsets(String topic) throws ExecutionException, InterruptedException {
        return ends(topic).entrySet().stream()
                .map(each -> each.getKey() + ":" + each.getValue())
                .collect(Collectors.joining(","));
    }

    /** How many records it holds; nothing is ever deleted from these. */
    public long size(String topic) throws ExecutionException, InterruptedException {
        return ends(topic).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Sends them all and waits until the last is acknowledged. */
    public void fill(List<ProducerRecord<byte[], byte[]>> records) throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = records.stream().map(producer::send).collect(Collectors.toList());
        producer.flush();
        for (Future<RecordMetadata> each : sent) {
            each.get();
        }
    }

    /** Has the broker forget a consumer group, once its last member is gone. */
    public void forgetReaders(String group) {
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            admin.deleteConsumerGroups(List.of(group)).all().get();
            return true;
        });
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
