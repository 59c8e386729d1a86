package org.rollcall.system.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.utils.Utils;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.wire.WireFormat;
import org.rollcall.domain.wire.WireRecord;

/** Votes as records of a topic: encoded beforehand, so that nothing but sending is left to do. */
public final class RollCalls {

    /** As many members as the United Nations have. */
    public static final int MEMBERS = 193;

    private static final long SEED = 20220302;

    private final String topic;
    private final int partitions;

    public RollCalls(String topic, int partitions) {
        this.topic = topic;
        this.partitions = partitions;
    }

    /** Whole roll calls one after the other, as a clerk or an importer writes them; their streams begin with that prefix. */
    public List<ProducerRecord<byte[], byte[]>> whole(String prefix, int count, int members) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(count * (members + 12));
        for (RollCall rollCall : rollCalls(prefix, count, members)) {
            rollCall.opening().forEach(envelope -> records.add(record(envelope)));
            rollCall.votes().forEach(envelope -> records.add(record(envelope)));
            rollCall.closing().forEach(envelope -> records.add(record(envelope)));
        }
        return records;
    }

    /** What opens roll calls of everybody, and nothing else; the ballot of each is number 1 of its stream, {@code prefix-0}. */
    public List<ProducerRecord<byte[], byte[]>> openings(String prefix, int count) {
        return rollCalls(prefix, count, MEMBERS).stream()
                .flatMap(rollCall -> rollCall.opening().stream())
                .map(this::record)
                .toList();
    }

    /** Roll calls in two pieces: what opens them, and what is cast on them. */
    public record Phases(List<ProducerRecord<byte[], byte[]>> opening, List<ProducerRecord<byte[], byte[]>> votes) {}

    /**
     * Roll calls of everybody, of which so many are open at once: a vote of each in turn.
     *
     * @param together how many are open at a time
     */
    public Phases interleaved(String prefix, int count, int together) {
        Phases phases = new Phases(new ArrayList<>(), new ArrayList<>());
        List<RollCall> all = rollCalls(prefix, count, MEMBERS);
        for (int first = 0; first < count; first += together) {
            List<List<Envelope>> open = all.subList(first, Math.min(count, first + together)).stream()
                    .map(rollCall -> {
                        rollCall.opening().forEach(envelope -> phases.opening.add(record(envelope)));
                        return rollCall.votes();
                    })
                    .toList();
            int longest = open.stream().mapToInt(List::size).max().orElse(0);
            IntStream.range(0, longest).forEach(turn -> open.stream()
                    .filter(votes -> turn < votes.size())
                    .forEach(votes -> phases.votes.add(record(votes.get(turn)))));
        }
        return phases;
    }

    /** Ballots with rolls of that size on which the same few members cast the same number of votes. */
    public Phases ofFew(String prefix, int count, int members, int voters, int votes) {
        Phases phases = new Phases(new ArrayList<>(), new ArrayList<>());
        for (RollCall rollCall : rollCalls(prefix, count, members)) {
            rollCall.opening().forEach(envelope -> phases.opening.add(record(envelope)));
            rollCall.votesOfFirst(voters, votes).forEach(envelope -> phases.votes.add(record(envelope)));
        }
        return phases;
    }

    private static List<RollCall> rollCalls(String prefix, int count, int members) {
        Random dice = new Random(SEED + prefix.hashCode());
        Roll roll = RollCall.rollOf(members);
        return IntStream.range(0, count)
                .mapToObj(i -> new RollCall(prefix + "-" + i, roll, dice))
                .toList();
    }

    private ProducerRecord<byte[], byte[]> record(Envelope envelope) {
        WireRecord wire = WireFormat.write(envelope);
        List<Header> headers = new ArrayList<>(wire.headers().size());
        wire.headers().forEach(header -> headers.add(new RecordHeader(header.name(), header.value())));
        int partition = Utils.toPositive(Utils.murmur2(wire.key())) % partitions;
        return new ProducerRecord<>(topic, partition, wire.key(), wire.value(), headers);
    }
}
