package org.rollcall.tally.given;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.fold.Ballot;
import org.rollcall.domain.fold.Effect;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.fold.Step;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.wire.WireFormat;
import org.rollcall.tally.board.Wire;
import org.rollcall.tally.log.KeyPlace;

/**
 * What the projection must hold: the pure fold of the whole log, record by record, written as lines. {@link #of} makes them
 * from the log, {@link #in} reads the same lines from the database.
 */
public final class Oracle {

    private final Map<StreamId, StreamFold> folds = new TreeMap<>();
    private final Map<BallotId, Moment> touched = new HashMap<>();
    private final Map<String, String> commands = new HashMap<>();
    private final TreeSet<String> lines = new TreeSet<>();

    private Oracle() {}

    public static TreeSet<String> of(List<ConsumerRecord<byte[], byte[]>> log) {
        Oracle oracle = new Oracle();
        log.forEach(oracle::take);
        oracle.folds.values().forEach(oracle::tell);
        return oracle.lines;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        String place = "event|" + record.partition() + "|" + record.offset() + "|";
        StreamId stream = stream(record);
        if (stream == null) {
            lines.add(place + "null|null|UNREADABLE|null");
            return;
        }
        StreamFold fold = folds.computeIfAbsent(stream, StreamFold::new);
        Reading reading = WireFormat.read(Wire.of(record));
        Step step = fold.apply(reading, Instant.ofEpochMilli(record.timestamp()));
        String reason = step.effect() instanceof Effect.Refused refused
                ? refused.reason().name()
                : null;
        lines.add(place + stream + "|" + step.seq() + "|" + step.effect().code() + "|" + reason);
        if (reading instanceof Reading.Readable readable) {
            commands.put(stream + "@" + step.seq(), readable.envelope().id() + "|" + step.at());
        }
        if (step.effect().changedSomething() && fold.state() instanceof Proposal proposal) {
            proposal.ballots().stream()
                    .filter(ballot -> ballot.seq() == step.seq())
                    .forEach(ballot -> touched.put(ballot.id(), step.at()));
        }
    }

    private static StreamId stream(ConsumerRecord<byte[], byte[]> record) {
        try {
            StreamId stream = StreamId.of(new String(record.key(), StandardCharsets.UTF_8));
            return KeyPlace.of(record.key(), Topics.PARTITIONS) == record.partition() ? stream : null;
        } catch (InvalidValue | NullPointerException none) {
            return null;
        }
    }

    private void tell(StreamFold fold) {
        lines.add("stream|" + fold.id() + "|" + fold.seq() + "|" + fold.at() + "|" + fold.heldBy());
        if (fold.state() instanceof Proposal proposal && proposal.submission() != null) {
            lines.add("proposal|" + fold.id() + "|" + proposal.outcome() + "|" + proposal.resolution() + "|"
                    + proposal.sponsors().size());
            proposal.ballots().forEach(this::tell);
        }
    }

    private void tell(Ballot ballot) {
        var tally = ballot.votes().tally();
        var verdict = ballot.verdict();
        lines.add(String.join(
                "|",
                List.of(
                        "ballot",
                        ballot.id().toString(),
                        ballot.state(),
                        tally.members() + "",
                        tally.yes() + "",
                        tally.no() + "",
                        tally.abstain() + "",
                        verdict.outcome() + "",
                        verdict.reason() + "",
                        verdict.words(),
                        ballot.openedAt().toString(),
                        touched.get(ballot.id()).toString(),
                        ballot.seq() + "")));
        for (int place = 0; place < tally.members(); place++) {
            if (ballot.votes().choiceAt(place) != null) {
                lines.add("vote|" + ballot.id() + "|" + place + "|"
                        + ballot.terms().roll().members().get(place) + "|"
                        + ballot.votes().choiceAt(place) + "|" + ballot.votes().seqAt(place) + "|"
                        + (ballot.votes().changedAt(place) ? "t" : "f") + "|"
                        + commands.get(
                                ballot.id().stream() + "@" + ballot.votes().seqAt(place)));
            }
        }
    }

    /** The same lines from the database. */
    public static TreeSet<String> in(Database database) {
        List<String> lines = new ArrayList<>();
        lines.addAll(
                database.lines("SELECT 'event', partition, \"offset\", stream, seq, effect, reason FROM g1.event"));
        lines.addAll(database.lines("SELECT 'stream', id, seq, at, held_by FROM g1.stream"));
        lines.addAll(database.lines(
                "SELECT 'proposal', id, outcome, resolution, jsonb_array_length(sponsors) FROM g1.proposal"));
        lines.addAll(database.lines("""
                SELECT 'ballot', id, state, members, yes, no, abstain, outcome, reason, verdict ->> 'words', opened_at, at, seq
                  FROM g1.ballot"""));
        lines.addAll(
                database.lines("SELECT 'vote', ballot, place, member, choice, seq, changed, command, at FROM g1.vote"));
        return new TreeSet<>(lines);
    }
}
