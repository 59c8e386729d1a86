package org.rollcall.tally.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** The records of a poll, or of several that followed each other, by partition, each in its order. */
record Batch(SortedMap<Integer, List<ConsumerRecord<byte[], byte[]>>> parts) {

    static Batch of(ConsumerRecords<byte[], byte[]> polled) {
        SortedMap<Integer, List<ConsumerRecord<byte[], byte[]>>> parts = new TreeMap<>();
        for (TopicPartition place : polled.partitions()) {
            parts.put(place.partition(), polled.records(place));
        }
        return new Batch(parts);
    }

    /** Polls that followed each other as one. */
    static Batch of(List<Batch> polls) {
        if (polls.size() == 1) {
            return polls.getFirst();
        }
        SortedMap<Integer, List<ConsumerRecord<byte[], byte[]>>> parts = new TreeMap<>();
        for (Batch poll : polls) {
            poll.parts.forEach((partition, records) ->
                    parts.computeIfAbsent(partition, first -> new ArrayList<>()).addAll(records));
        }
        return new Batch(parts);
    }

    /** Without the partitions of which that is true. */
    Batch without(IntPredicate left) {
        SortedMap<Integer, List<ConsumerRecord<byte[], byte[]>>> rest = new TreeMap<>(parts);
        rest.keySet().removeIf(left::test);
        return new Batch(rest);
    }

    /** By partition the offset behind its last record. */
    Map<Integer, Long> ends() {
        Map<Integer, Long> ends = new HashMap<>();
        parts.forEach(
                (partition, records) -> ends.put(partition, records.getLast().offset() + 1));
        return ends;
    }

    /** Whether each partition of which an end is given goes on there. */
    boolean goesOnFrom(Map<Integer, Long> ends) {
        return parts.entrySet().stream().allMatch(part -> {
            long first = part.getValue().getFirst().offset();
            return ends.getOrDefault(part.getKey(), first) == first;
        });
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    int size() {
        return parts.values().stream().mapToInt(List::size).sum();
    }

    /** The only record, where there is no other. */
    ConsumerRecord<byte[], byte[]> only() {
        return parts.values().iterator().next().getFirst();
    }

    /** Smaller batches that together are this one, in its order: its partitions, or the halves of its only one. */
    List<Batch> pieces() {
        List<Batch> pieces = new ArrayList<>();
        if (parts.size() > 1) {
            parts.forEach((partition, records) -> pieces.add(of(partition, records)));
        } else {
            parts.forEach((partition, records) -> {
                int half = records.size() / 2;
                pieces.add(of(partition, records.subList(0, half)));
                pieces.add(of(partition, records.subList(half, records.size())));
            });
        }
        return pieces;
    }

    private static Batch of(int partition, List<ConsumerRecord<byte[], byte[]>> records) {
        return new Batch(new TreeMap<>(Map.of(partition, records)));
    }
}
