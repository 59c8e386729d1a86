package org.rollcall.system.bench.peer;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic and does nothing with it. */
final class BarePoll {

    private BarePoll() {}

    static KafkaConsumer<byte[], byte[]> consumer(String broker, int atMost) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                broker,
                "auto.offset.reset",
                "none",
                "enable.auto.commit",
                false,
                "max.poll.records",
                atMost);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** All records of the topic, as polls of the size that tally-service uses. */
    static long whole(String broker, String topic) {
        try (var consumer = consumer(broker, 2_000)) {
            List<TopicPartition> all = all(consumer, topic);
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            long[] bytes = {0};
            return read(consumer, begins, ends, record -> bytes[0] += record.serializedValueSize());
        }
    }

    static List<TopicPartition> all(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    /** The records from the first offsets to those before the last. */
    static long read(
            KafkaConsumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> to,
            Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
        long records = 0;
        while (to.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (var record : consumer.poll(Duration.ofMillis(200))) {
                if (record.offset() < to.get(new TopicPartition(record.topic(), record.partition()))) {
                    taker.accept(record);
                    records++;
                }
            }
        }
        return records;
    }

    /** Offsets as an order has them: {@code 0:17,1:0,2:401}. */
    static Map<TopicPartition, Long> offsets(String topic, String words) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (String word : words.split(",")) {
            String[] pair = word.split(":");
            offsets.put(new TopicPartition(topic, Integer.parseInt(pair[0])), Long.valueOf(pair[1]));
        }
        return offsets;
    }
}
