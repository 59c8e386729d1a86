package org.rollcall.system.bench.load;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Votes that were acknowledged, under ids {@code prefix-0} to {@code prefix-n}: each must stand in the log, and once. That is what an
 * acknowledgement says, and a fast service that broke it would be of no use.
 */
public final class Acknowledged {

    private static final String ID = "ce_id";

    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, BitSet> seen = new TreeMap<>();
    private ConsumerRecord<byte[], byte[]> sample;
    private long bytes;
    private long records;

    /** So many under ids of that prefix. */
    public void add(String prefix, long count) {
        counts.put(prefix, count);
    }

    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Headers of one of them but its id, a name and a value a line with a tab between. */
    public String headers() {
        StringBuilder lines = new StringBuilder();
        for (Header header : sample.headers()) {
            if (!header.key().equals(ID)) {
                lines.append(header.key()).append('\t').append(text(header)).append('\n');
            }
        }
        return lines.toString();
    }

    /** Bytes of one of them in the log, headers included. */
    public long bytesEach() {
        return bytes / Math.max(1, records);
    }

    /**
     * Reads the whole log.
     *
     * @throws AssertionError for one that is not there, or there twice
     */
    public void requireOnceEach(String bootstrapServers, String topic) {
        seen.clear();
        bytes = 0;
        records = 0;
        Map<String, Object> config =
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "none", "max.poll.records", 5_000);
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(this::see);
            }
        }
        counts.forEach((prefix, count) -> {
            int there = seen.getOrDefault(prefix, new BitSet()).cardinality();
            if (there != count) {
                throw new AssertionError(
                        "of %d acknowledged votes %s-… the log has %d".formatted(count, prefix, there));
            }
        });
    }

    private void see(ConsumerRecord<byte[], byte[]> record) {
        Header header = record.headers().lastHeader(ID);
        String id = header == null ? "" : text(header);
        int dash = id.lastIndexOf('-');
        if (dash < 0 || !counts.containsKey(id.substring(0, dash))) {
            return;
        }
        BitSet ids = seen.computeIfAbsent(id.substring(0, dash), fresh -> new BitSet());
        int number = Integer.parseInt(id.substring(dash + 1));
        if (ids.get(number)) {
            throw new AssertionError("the acknowledged vote " + id + " stands in the log twice");
        }
        ids.set(number);
        sample = record;
        records++;
        bytes += record.serializedKeySize() + record.serializedValueSize();
        record.headers().forEach(each -> bytes += each.key().length() + each.value().length);
    }

    private static String text(Header header) {
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
