package org.rollcall.system.bench.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The fastest way of records into the log: a producer with the settings of ingest-service, and bytes that are there. */
final class BareProducer {

    private final String broker;
    private final KafkaProducer<byte[], byte[]> producer;
    private List<ConsumerRecord<byte[], byte[]>> kept = new ArrayList<>();

    BareProducer(String broker) {
        this.broker = broker;
        this.producer =
                new KafkaProducer<>(BulkSettings.of(broker), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Keeps the records of these offsets, whatever was kept before. */
    long load(String topic, String from, String to) {
        kept = new ArrayList<>();
        try (var consumer = BarePoll.consumer(broker, 5_000)) {
            return BarePoll.read(consumer, BarePoll.offsets(topic, from), BarePoll.offsets(topic, to), kept::add);
        }
    }

    /** Sends what is kept, to the same partitions of another topic, and waits until the last is acknowledged. */
    long send(String topic) throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>(kept.size());
        for (var record : kept) {
            sent.add(producer.send(
                    new ProducerRecord<>(topic, record.partition(), record.key(), record.value(), record.headers())));
        }
        producer.flush();
        for (Future<RecordMetadata> each : sent) {
            each.get();
        }
        return sent.size();
    }
}
