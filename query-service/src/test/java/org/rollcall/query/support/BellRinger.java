package org.rollcall.query.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.rollcall.domain.wire.DomainModule;
import org.rollcall.testing.BrokerAndDatabase;

/** Says on the topic of tallies what changed, as tally-service does. */
public final class BellRinger implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new DomainModule());

    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(Map.of(
            "bootstrap.servers",
            BrokerAndDatabase.configuration().get("kafka.bootstrap.servers"),
            "key.serializer",
            ByteArraySerializer.class,
            "value.serializer",
            ByteArraySerializer.class,
            "linger.ms",
            0));

    /** Waits until the broker has it. */
    public void ring(String ballot, Object message) {
        try {
            byte[] value = message instanceof byte[] raw ? raw : JSON.writeValueAsBytes(message);
            producer.send(new ProducerRecord<>(ProjectedPair.TALLIES, ballot.getBytes(StandardCharsets.UTF_8), value))
                    .get();
        } catch (JsonProcessingException | InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
