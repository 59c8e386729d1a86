package org.rollcall.system.hall;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.wire.WireFormat;
import org.rollcall.domain.wire.WireHeader;
import org.rollcall.domain.wire.WireRecord;

/** What the log says, read from its first record by a reader of its own: the oracle that everything else is held against. */
public final class Truth {

    private final Map<StreamId, StreamFold> folds = new TreeMap<>();
    private final Map<StreamId, List<Effect>> effects = new TreeMap<>();
    private long records;

    private Truth() {}

    public static Truth of(String bootstrapServers) {
        Truth truth = new Truth();
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "none");
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = IntStream.range(0, 24)
                    .mapToObj(i -> new TopicPartition("rollcall.events", i))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            var ends = consumer.endOffsets(all);
            while (all.stream().anyMatch(place -> consumer.position(place) < ends.get(place))) {
                consumer.poll(Duration.ofMillis(200)).forEach(truth::take);
            }
        }
        return truth;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        records++;
        StreamId stream = StreamId.of(new String(record.key(), StandardCharsets.UTF_8));
        List<WireHeader> headers = new ArrayList<>();
        record.headers().forEach(header -> headers.add(new WireHeader(header.key(), header.value())));
        var step = folds.computeIfAbsent(stream, StreamFold::new)
                .apply(
                        WireFormat.read(new WireRecord(record.key(), headers, record.value())),
                        Instant.ofEpochMilli(record.timestamp()));
        effects.computeIfAbsent(stream, fresh -> new ArrayList<>()).add(step.effect());
    }

    public long records() {
        return records;
    }

    /** A ballot that was taken here, member by member. */
    public Ballot.Taken ballot(String id) {
        BallotId ballot = BallotId.of(id);
        return (Ballot.Taken)
                ((Proposal) folds.get(ballot.stream()).state()).ballot(ballot).orElseThrow();
    }

    /** All ballots of the log, in the order of their ids. */
    public Stream<Ballot> ballots() {
        return folds.values().stream()
                .map(StreamFold::state)
                .filter(Proposal.class::isInstance)
                .flatMap(proposal -> ((Proposal) proposal).ballots().stream())
                .sorted(Comparator.comparing(ballot -> ballot.id().toString()));
    }

    public List<Effect> effects(String ballot) {
        return effects.get(BallotId.of(ballot).stream());
    }

    /** Every member's effective choice, {@code null} for none. */
    public Map<String, Choice> choices(String ballot) {
        Ballot.Taken truth = ballot(ballot);
        Map<String, Choice> choices = new TreeMap<>();
        for (int place = 0; place < truth.terms().roll().size(); place++) {
            choices.put(
                    truth.terms().roll().members().get(place).value(),
                    truth.votes().choiceAt(place));
        }
        return choices;
    }
}
