package org.rollcall.ingest.log.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;

/**
 * The compacted topic of snapshots: one record a partition of a log, the latest counts. A record is whole or not there; one
 * that is larger than a record may be is never written, and its partition is read from the first record.
 */
public final class SnapshotTopic {

    private static final Logger LOG = Logger.getLogger(SnapshotTopic.class);
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Duration POLL = Duration.ofMillis(500);

    /** Before compression, which makes about a tenth of it; the topic takes 8 MiB after it. */
    private static final int LARGEST = 64 * 1024 * 1024;

    private final Map<String, Object> client;
    private final TopicPartition place;
    private final String log;
    private KafkaProducer<byte[], byte[]> producer;

    /**
     * @param client how the broker is reached
     * @param topic its name; it has one partition
     * @param log the id of the events topic, in whose name all is written and read
     */
    public SnapshotTopic(Map<String, Object> client, String topic, String log) {
        this.client = Map.copyOf(client);
        this.place = new TopicPartition(topic, 0);
        this.log = log;
    }

    /** The latest of each partition; those that cannot be read are left out, as the log has everything. */
    public Map<Integer, Snapshot> latest() {
        Map<String, byte[]> found = new HashMap<>();
        Map<String, Object> config = config("rollcall-ingest-snapshots-read", ConsumerConfig.configNames());
        config.remove("group.id");
        config.put("auto.offset.reset", "none");
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(place));
            consumer.seekToBeginning(List.of(place));
            long end = consumer.endOffsets(List.of(place)).get(place);
            while (consumer.position(place) < end) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    found.put(new String(record.key(), StandardCharsets.UTF_8), record.value());
                }
            }
        }
        Map<Integer, Snapshot> latest = new TreeMap<>();
        found.forEach((key, value) -> {
            if (key.startsWith(log + "/")) {
                read(value, latest);
            }
        });
        return latest;
    }

    private static void read(byte[] value, Map<Integer, Snapshot> latest) {
        try {
            Snapshot snapshot = JSON.readValue(value, Snapshot.class);
            latest.put(snapshot.partition(), snapshot);
        } catch (IOException unreadable) {
            LOG.infof("a snapshot cannot be read and is not used: %s", unreadable.getMessage());
        }
    }

    /** Begins to write one; what became of it is said to the callback. Too large a one is said there too. */
    public void write(Snapshot snapshot, Callback written) {
        byte[] key = (log + "/" + snapshot.partition()).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] value = JSON.writeValueAsBytes(snapshot);
            open().send(new ProducerRecord<>(place.topic(), place.partition(), key, value), written);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a snapshot could not be written as JSON", impossible);
        }
    }

    private synchronized KafkaProducer<byte[], byte[]> open() {
        if (producer == null) {
            Map<String, Object> config = config("rollcall-ingest-snapshots-write", ProducerConfig.configNames());
            config.put("acks", "all");
            config.put("compression.type", "gzip");
            config.put("max.request.size", LARGEST);
            config.put("max.block.ms", 5_000);
            config.put("request.timeout.ms", 3_000);
            config.put("delivery.timeout.ms", 10_000);
            config.put("linger.ms", 0);
            producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private Map<String, Object> config(String id, Set<String> known) {
        Map<String, Object> config = new TreeMap<>(client);
        config.keySet().retainAll(known);
        config.put("client.id", id);
        return config;
    }

    /** Waits a moment for what is on its way. */
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(3));
            producer = null;
        }
    }
}
