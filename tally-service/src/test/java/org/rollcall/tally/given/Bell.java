package org.rollcall.tally.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Hears announcements from now on, as query-service does. */
public final class Bell implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<JsonNode> heard = new ArrayList<>();

    public Bell(Surroundings where) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", where.bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> places = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Topics.TALLIES, partition))
                .toList();
        consumer.assign(places);
        consumer.seekToEnd(places);
        places.forEach(consumer::position);
    }

    /** What was announced of a ballot so far, in order. */
    public List<JsonNode> of(String ballot) {
        consumer.poll(Duration.ofMillis(100)).forEach(this::hear);
        return heard.stream()
                .filter(message -> message.get("ballot").asText().equals(ballot))
                .toList();
    }

    private void hear(ConsumerRecord<String, byte[]> record) {
        try {
            JsonNode message = JSON.readTree(record.value());
            if (!record.key().equals(message.get("ballot").asText())) {
                throw new IllegalStateException("key and ballot differ: " + message);
            }
            heard.add(message);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
