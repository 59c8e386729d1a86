package org.rollcall.tally.intake;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.rollcall.system.simulation.Beans;
import org.rollcall.system.simulation.Bug;
import org.rollcall.system.simulation.SimulatedLog;
import org.rollcall.tally.log.EventsConsumer;

/** A model of the consumer of one instance: its partitions, where it is in each, and what the group has committed. */
final class SimulatedConsumer {

    private final SimulatedTally.Shared shared;
    private final Runnable dies;
    private final Map<Integer, Long> positions = new TreeMap<>();
    private final Consumer<byte[], byte[]> listener = listening();

    /** @param dies throws where the instance was killed */
    SimulatedConsumer(SimulatedTally.Shared shared, Runnable dies) {
        this.shared = shared;
        this.dies = dies;
    }

    EventsConsumer seeking() {
        return new Seeking();
    }

    /** The consumer as a rebalance listener meets it. */
    Consumer<byte[], byte[]> listener() {
        return listener;
    }

    void assign(Collection<Integer> partitions) {
        partitions.forEach(partition -> positions.put(partition, shared.group().getOrDefault(partition, 0L)));
    }

    void revoke(Collection<Integer> partitions) {
        positions.keySet().removeAll(partitions);
    }

    Set<Integer> assigned() {
        return positions.keySet();
    }

    boolean hasRecords() {
        return positions.entrySet().stream().anyMatch(place -> shared.log().end(place.getKey()) > place.getValue());
    }

    ConsumerRecords<byte[], byte[]> poll() {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> batch = new HashMap<>();
        positions.replaceAll((partition, position) -> {
            List<ConsumerRecord<byte[], byte[]>> records =
                    shared.log().from(partition, position, shared.world().dice().between(1, 8));
            if (!records.isEmpty()) {
                batch.put(
                        new TopicPartition(SimulatedLog.TOPIC, partition),
                        records.stream().map(this::read).toList());
            }
            return position + records.size();
        });
        return new ConsumerRecords<>(batch, Map.of());
    }

    /** A careless reader makes each record a command of its own. */
    private ConsumerRecord<byte[], byte[]> read(ConsumerRecord<byte[], byte[]> record) {
        if (!shared.world().has(Bug.NO_DEDUPLICATION)) {
            return record;
        }
        RecordHeaders headers = new RecordHeaders(record.headers().toArray());
        String id = new String(headers.lastHeader("ce_id").value(), StandardCharsets.UTF_8);
        headers.remove("ce_id");
        headers.add("ce_id", (id + "@" + record.offset()).getBytes(StandardCharsets.UTF_8));
        return new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.timestampType(),
                record.serializedKeySize(),
                record.serializedValueSize(),
                record.key(),
                record.value(),
                headers,
                record.leaderEpoch());
    }

    /** What the intake asks of its consumer. */
    private final class Seeking extends EventsConsumer {
        @Override
        public void seek(int partition, long offset) {
            positions.computeIfPresent(partition, (same, old) -> offset);
        }

        @Override
        public void seekToEnd(int partition) {
            positions.computeIfPresent(partition, (same, old) -> shared.log().end(partition));
        }

        @Override
        public void commit(Map<TopicPartition, OffsetAndMetadata> offsets, java.util.function.Consumer<Boolean> done) {
            dies.run();
            offsets.forEach((place, offset) -> {
                if (positions.containsKey(place.partition())) {
                    shared.group().put(place.partition(), offset.offset());
                }
            });
            done.accept(true);
        }
    }

    @SuppressWarnings("unchecked")
    private Consumer<byte[], byte[]> listening() {
        Map<String, Function<Object[], Object>> does = new HashMap<>();
        does.put("beginningOffsets", asked -> {
            Map<TopicPartition, Long> begins = new HashMap<>();
            ((Collection<TopicPartition>) asked[0]).forEach(place -> begins.put(place, 0L));
            return begins;
        });
        does.put("committed", asked -> {
            Map<TopicPartition, OffsetAndMetadata> group = new HashMap<>();
            ((Collection<TopicPartition>) asked[0]).forEach(place -> group.put(place, committed(place.partition())));
            return group;
        });
        does.put("seek", asked -> positions.put(((TopicPartition) asked[0]).partition(), (Long) asked[1]));
        does.put("seekToEnd", asked -> {
            ((Collection<TopicPartition>) asked[0])
                    .forEach(place ->
                            positions.put(place.partition(), shared.log().end(place.partition())));
            return null;
        });
        does.put("commitSync", asked -> {
            ((Map<TopicPartition, OffsetAndMetadata>) asked[0])
                    .forEach((place, offset) -> shared.group().put(place.partition(), offset.offset()));
            return null;
        });
        return Beans.stub(Consumer.class, does, Beans::unforeseen);
    }

    private OffsetAndMetadata committed(int partition) {
        Long offset = shared.group().get(partition);
        return offset == null ? null : new OffsetAndMetadata(offset);
    }
}
