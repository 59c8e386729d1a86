package org.rollcall.tally.given;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.ballot.WhatCounts;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.event.AssemblyEvent.AssemblyDefined;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.MeetingEvent.MeetingOpened;
import org.rollcall.domain.event.Member;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.fold.Agenda;
import org.rollcall.domain.fold.Assembly;
import org.rollcall.domain.fold.Assembly.Suspension;
import org.rollcall.domain.fold.Meeting;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.fold.Standing;
import org.rollcall.domain.fold.Step;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Tally;
import org.rollcall.domain.wire.WireFormat;
import org.rollcall.tally.board.Wire;
import org.rollcall.tally.log.KeyPlace;

/**
 * What the projection must hold: the pure fold of the whole log, record by record, written as lines. {@link #of} makes them
 * from the log, {@link #in} reads the same lines from the database.
 */
public final class Oracle {

    private static final List<String> PLAIN = List.of(
            "SELECT 'event', partition, \"offset\", stream, seq, effect, reason FROM {g}.event",
            "SELECT 'stream', id, seq, at, held_by FROM {g}.stream",
            """
            SELECT 'ballot', id, state, members, yes, no, abstain, outcome, reason, verdict ->> 'words', opened_at, at, seq
              FROM {g}.ballot""",
            "SELECT 'vote', ballot, place, member, choice, seq, changed, command, at FROM {g}.vote");

    /** Questions whose last column is JSON. */
    private static final List<String> JSON_LAST = List.of(
            "SELECT 'proposal', id, symbol, title, outcome, resolution, series, sponsors FROM {g}.proposal",
            "SELECT 'related', id, related FROM {g}.proposal",
            "SELECT 'standing', id, standing FROM {g}.proposal",
            "SELECT 'subject', id, mirrored, subject FROM {g}.ballot",
            "SELECT 'said', id, said FROM {g}.ballot",
            "SELECT 'verdict', id, verdict FROM {g}.ballot",
            "SELECT 'report', id, method, visibility, report FROM {g}.ballot",
            "SELECT 'meeting', id, assembly, symbol, sitting, opened_at, adjourned_at, agenda FROM {g}.meeting",
            "SELECT 'assembly', id, name, seats, suspensions FROM {g}.assembly",
            "SELECT 'member', assembly, place, code, weight, terms FROM {g}.member");

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
        switch (fold.state()) {
            case Proposal proposal when proposal.submission() != null -> tell(proposal);
            case Meeting meeting when meeting.opening() != null -> tell(fold.id(), meeting);
            case Assembly assembly ->
                assembly.definition().ifPresent(defined -> tell(fold.id(), defined, assembly.suspensions()));
            default -> {
                // Nothing readable came of it.
            }
        }
    }

    private void tell(StreamId id, Meeting meeting) {
        MeetingOpened opening = meeting.opening();
        lines.add("meeting|" + id + "|" + opening.assembly() + "|" + opening.symbol() + "|" + meeting.sitting() + "|"
                + meeting.openedAt() + "|" + meeting.adjournedAt() + "|" + Json.line(Agenda.of(meeting)));
    }

    private void tell(StreamId id, AssemblyDefined defined, List<Suspension> suspensions) {
        String assembly = id.value().substring("assembly:".length());
        lines.add("assembly|" + assembly + "|" + defined.name() + "|" + defined.seats() + "|" + Json.line(suspensions));
        for (int place = 0; place < defined.members().size(); place++) {
            Member member = defined.members().get(place);
            lines.add("member|" + assembly + "|" + place + "|" + member.code() + "|" + member.weight() + "|"
                    + Json.line(member.terms()));
        }
    }

    private void tell(Proposal proposal) {
        lines.add("proposal|" + proposal.id() + "|" + proposal.symbol() + "|" + proposal.title() + "|"
                + proposal.outcome() + "|" + proposal.resolution() + "|"
                + proposal.submission().series() + "|" + Json.line(proposal.sponsors()));
        lines.add("related|" + proposal.id() + "|"
                + Json.line(proposal.submission().related()));
        lines.add("standing|" + proposal.id() + "|" + Json.line(Standing.of(proposal)));
        proposal.ballots().forEach(ballot -> tell(proposal, ballot));
    }

    private void tell(Proposal proposal, Ballot ballot) {
        boolean mirrored = proposal.motions().stream()
                .anyMatch(motion ->
                        motion.mirrored() && new Subject(Subject.Kind.MOTION, motion.name()).equals(ballot.subject()));
        lines.add("subject|" + ballot.id() + "|" + (mirrored ? "t" : "f") + "|" + Json.line(ballot.subject()));
        lines.add("said|" + ballot.id() + "|" + Json.line(ballot.said()));
        lines.add("verdict|" + ballot.id() + "|" + Json.line(ballot.verdict()));
        switch (ballot) {
            case Ballot.Taken taken -> {
                Tally tally = taken.votes().tally();
                tell(ballot, ballot.members(), Figures.of(tally));
                lines.add("report|" + ballot.id() + "|" + taken.terms().method() + "|"
                        + taken.terms().visibility() + "|null");
                tellVotes(taken);
            }
            case Ballot.Reported reported -> {
                tell(ballot, ballot.members(), reported.report().figures());
                lines.add("report|" + ballot.id() + "|null|null|" + Json.line(reported.report()));
            }
        }
    }

    private void tell(Ballot ballot, int members, Figures figures) {
        var verdict = ballot.verdict();
        lines.add(String.join(
                "|",
                List.of(
                        "ballot",
                        ballot.id().toString(),
                        ballot.state(),
                        members + "",
                        figures.yes() + "",
                        figures.no() + "",
                        figures.abstain() + "",
                        verdict.outcome() + "",
                        verdict.reason() + "",
                        verdict.words(),
                        ballot.openedAt().toString(),
                        touched.get(ballot.id()).toString(),
                        ballot.seq() + "")));
    }

    private void tellVotes(Ballot.Taken ballot) {
        for (int place = 0; place < ballot.members(); place++) {
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

    /** The same lines from the generation of the database that serves. */
    public static TreeSet<String> in(Database database) {
        String serving = "g" + database.generation();
        List<String> lines = new ArrayList<>();
        PLAIN.forEach(question -> lines.addAll(database.lines(question.replace("{g}", serving))));
        JSON_LAST.forEach(question ->
                database.lines(question.replace("{g}", serving)).forEach(line -> lines.add(Json.lastOf(line))));
        return new TreeSet<>(lines);
    }

    /** The hash of what counts of all ballots, as the fold of the whole log has it. */
    public static String hashOf(List<ConsumerRecord<byte[], byte[]>> log) {
        Oracle oracle = new Oracle();
        log.forEach(oracle::take);
        return WhatCounts.hashOf(oracle.folds.values().stream()
                .filter(fold -> fold.state() instanceof Proposal)
                .flatMap(fold -> ((Proposal) fold.state()).ballots().stream())
                .map(WhatCounts::of)
                .sorted(Comparator.comparing(counts -> counts.ballot().toString())));
    }
}
