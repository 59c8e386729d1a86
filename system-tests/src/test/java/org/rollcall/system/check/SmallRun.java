package org.rollcall.system.check;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rollcall.domain.ballot.WhatCounts;
import org.rollcall.domain.event.Basis;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Method;
import org.rollcall.domain.event.ProposalEvent.BallotClosed;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.ProposalEvent.MajorityDetermined;
import org.rollcall.domain.event.ProposalEvent.ProposalSubmitted;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.wire.WireFormat;

/** A run made by hand: three members, one ballot, one partition; what clients were told is written beside each record. */
final class SmallRun {

    static final StreamId STREAM = StreamId.of("t-1");
    static final BallotId BALLOT = new BallotId(STREAM, 1);
    static final MemberCode ANN = MemberCode.of("ANN");
    static final MemberCode BOB = MemberCode.of("BOB");
    static final MemberCode EVE = MemberCode.of("EVE");

    private static final Instant TIME = Instant.parse("2026-03-02T17:00:00Z");
    private static final MajorityRule RULE = MajorityRule.simpleMajority();
    private static final Basis BASIS = new Basis(Basis.Kind.RULING, "Standing Order 11");

    private final List<Log.Entry> entries = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private long clock;

    /** A proposal with an open ballot, all of it acknowledged. */
    static SmallRun withOpenBallot() {
        SmallRun run = new SmallRun();
        run.append(
                "submit",
                new ProposalSubmitted(
                        AssemblyId.of("tidewater"),
                        "T/1",
                        "A test",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Provenance.test()));
        run.told(Asked.other(CommandId.of("submit"), STREAM), applied(1));
        run.append("majority", new MajorityDetermined(RULE, BASIS));
        run.told(Asked.other(CommandId.of("majority"), STREAM), applied(2));
        run.append(
                "open",
                new BallotOpened(
                        BALLOT,
                        null,
                        "Shall it be adopted?",
                        "it is adopted",
                        RULE,
                        BASIS,
                        Roll.of(List.of(ANN, BOB, EVE)),
                        Method.MACHINE,
                        Visibility.PUBLIC,
                        null));
        return run.told(Asked.open(CommandId.of("open"), STREAM, BALLOT), applied(3));
    }

    /** The same with two votes and the gavel. */
    static SmallRun closed() {
        SmallRun run = withOpenBallot();
        run.vote("a", ANN, Choice.YES).told(asked("a", ANN, Choice.YES), applied(4));
        run.vote("b", BOB, Choice.NO).told(asked("b", BOB, Choice.NO), applied(5));
        return run.gavel().told(Asked.close(CommandId.of("close"), BALLOT), applied(6));
    }

    static Answer applied(long seq) {
        return new Answer.Acknowledged(201, "APPLIED", seq);
    }

    static Asked asked(String id, MemberCode member, Choice choice) {
        return Asked.vote(CommandId.of(id), BALLOT, member, choice);
    }

    SmallRun vote(String id, MemberCode member, Choice choice) {
        return append(id, new VoteCast(BALLOT, member, choice, null, null));
    }

    SmallRun gavel() {
        return append("close", new BallotClosed(BALLOT));
    }

    private SmallRun append(String id, Event event) {
        String digest = WireFormat.digest(event.toString().getBytes(StandardCharsets.UTF_8));
        var envelope = new Envelope(CommandId.of(id), "/test", STREAM, TIME, "test", digest, null, event);
        entries.add(new Log.Entry(0, entries.size(), TIME, WireFormat.write(envelope)));
        return this;
    }

    SmallRun told(Asked asked, Answer answer) {
        attempts.add(new Attempt(asked, clock++, clock++, answer));
        return this;
    }

    /** Takes the last record out of the log, as if it had never been there. */
    SmallRun loseTheLast() {
        entries.removeLast();
        return this;
    }

    /** What the log gives, projected as it should be. */
    Projection projection() {
        Ledger ledger = Ledger.of(log());
        List<Projection.Stored> stored = new ArrayList<>();
        ledger.ballots().forEach((id, ballot) -> {
            List<Projection.Vote> votes = new ArrayList<>();
            Recount.of(ledger)
                    .votes(id)
                    .forEach((member, vote) -> votes.add(new Projection.Vote(member, vote.choice())));
            stored.add(new Projection.Stored(id, ballot.seq(), Shown.of(ballot), votes));
        });
        String hash = WhatCounts.hashOf(ledger.ballots().values().stream().map(WhatCounts::of));
        return new Projection(Map.of(0, (long) entries.size()), stored, hash, (long) entries.size());
    }

    Shown standingAt(long seq) {
        return Ledger.of(log()).standings(BALLOT).get(seq);
    }

    Log log() {
        return new Log(1, entries);
    }

    History history() {
        return History.of(attempts);
    }

    Evidence evidence() {
        return Evidence.of(history(), log());
    }
}
