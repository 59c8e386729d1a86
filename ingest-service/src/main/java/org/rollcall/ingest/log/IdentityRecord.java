package org.rollcall.ingest.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.rollcall.domain.wire.StrictJson;

/**
 * Which log this is, written down beside it at first use. The first record wins: two instances that start together agree on
 * what they then read.
 */
@ApplicationScoped
public class IdentityRecord {

    private static final byte[] KEY = "log".getBytes(StandardCharsets.UTF_8);
    private static final StrictJson JSON = new StrictJson(10_000);

    @Inject
    Topics topics;

    @Inject
    LogSettings settings;

    /** The identity recorded at first use, if this log was ever used. */
    Optional<LogIdentity> recorded() {
        return read();
    }

    /** Records the identity and says what then is recorded: the same, or what another instance wrote a moment before. */
    LogIdentity record(LogIdentity found) throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, Object> config = config(ProducerConfig.configNames());
        config.put("acks", "all");
        config.put("max.block.ms", 5_000);
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(settings.identityTopic(), 0, KEY, JSON.write(found)))
                    .get(5, TimeUnit.SECONDS);
        }
        return read().orElse(found);
    }

    private Optional<LogIdentity> read() {
        var place = new TopicPartition(settings.identityTopic(), 0);
        try (var consumer = new KafkaConsumer<>(
                config(ConsumerConfig.configNames()), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(place));
            consumer.seekToBeginning(List.of(place));
            long end =
                    consumer.endOffsets(List.of(place), Duration.ofSeconds(5)).get(place);
            while (consumer.position(place, Duration.ofSeconds(5)) < end) {
                for (ConsumerRecord<byte[], byte[]> first : consumer.poll(Duration.ofMillis(500))) {
                    return Optional.of(JSON.read(first.value(), LogIdentity.class));
                }
            }
            return Optional.empty();
        }
    }

    private Map<String, Object> config(Set<String> known) {
        Map<String, Object> config = topics.broker();
        config.keySet().retainAll(known);
        config.remove("group.id");
        config.put("client.id", "rollcall-ingest-identity");
        return config;
    }
}
