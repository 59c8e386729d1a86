package org.rollcall.query.support;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rollcall.domain.event.Basis;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Method;
import org.rollcall.domain.event.ProposalEvent.BallotClosed;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.ProposalEvent.BallotVoided;
import org.rollcall.domain.event.ProposalEvent.MajorityDetermined;
import org.rollcall.domain.event.ProposalEvent.ProposalSubmitted;
import org.rollcall.domain.event.ProposalEvent.ResolutionNumbered;
import org.rollcall.domain.event.ProposalEvent.ResultAnnounced;
import org.rollcall.domain.event.ProposalEvent.SponsorJoined;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.fold.Ballot;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.fold.Step;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.wire.EventType;
import org.rollcall.domain.wire.WireFormat;
import org.rollcall.domain.wire.WireHeader;
import org.rollcall.domain.wire.WireRecord;

/**
 * A vote as it is told into the projection: each event is folded, its rows written, and the bell rung, as tally-service does
 * for a batch of one. The roll is AAA, BBB, CCC, DDD and EEE, who may not vote.
 */
public final class Story {

    /** A fixed day; every event is a second after the one before it. */
    private static final Instant START = Instant.parse("2026-05-04T10:00:00Z");

    private final Projector projector = new Projector();
    private final BellRinger bell = new BellRinger();
    private final StreamFold fold;
    private final BallotId ballot;
    private int told;
    private boolean rings = true;

    Story(StreamId id) {
        this.fold = new StreamFold(id);
        this.ballot = id.kind() == StreamId.Kind.PROPOSAL ? new BallotId(id, 1) : null;
    }

    /** A proposal of that id, submitted to an assembly that is defined, with its majority determined. */
    public static Story of(String id) {
        Harbour.define();
        Story story = new Story(StreamId.of(id));
        story.tell(new ProposalSubmitted(
                AssemblyId.of(Harbour.ID),
                "H/" + id,
                "Dues of the harbour",
                null,
                "First session",
                "H/PV.1",
                "Dues",
                null,
                null,
                Provenance.test()));
        story.tell(new SponsorJoined("=Bay+Cove", null));
        story.tell(new MajorityDetermined(MajorityRule.twoThirds(), new Basis(Basis.Kind.RULING, "Rule 83")));
        return story;
    }

    public Story open(Visibility visibility) {
        return open(
                visibility,
                new Roll(
                        Harbour.CODES.stream().map(MemberCode::of).toList(),
                        Map.of(MemberCode.of("EEE"), "ARTICLE_19"),
                        null,
                        null));
    }

    /** Opens it for that many members without names. */
    public Story open(Visibility visibility, int members) {
        return open(
                visibility,
                Roll.of(IntStream.range(0, members)
                        .mapToObj(place -> MemberCode.of(member(place)))
                        .toList()));
    }

    /** The member at a place of such a large roll. */
    public static String member(int place) {
        return "M" + place;
    }

    private Story open(Visibility visibility, Roll roll) {
        tell(new BallotOpened(
                ballot,
                null,
                "Shall the dues be adopted?",
                "the dues are adopted",
                MajorityRule.twoThirds(),
                new Basis(Basis.Kind.RULING, "Rule 83"),
                roll,
                Method.MACHINE,
                visibility,
                null));
        return this;
    }

    public Story cast(String member, Choice choice) {
        tell(new VoteCast(ballot, MemberCode.of(member), choice, null, null));
        return this;
    }

    public Story close() {
        tell(new BallotClosed(ballot));
        return this;
    }

    public Story voided(String reason) {
        tell(new BallotVoided(ballot, reason));
        return this;
    }

    public Story announce(long yes, long no, long abstain) {
        tell(new ResultAnnounced(ballot, new Figures(yes, no, abstain, null), Outcome.ADOPTED, "It is so decided."));
        return this;
    }

    public Story number(String symbol) {
        tell(new ResolutionNumbered(symbol));
        return this;
    }

    /** From now on rows are written and the bell is silent, as when tally-service is ended between the two. */
    public Story silently() {
        rings = false;
        return this;
    }

    /** A record whose bytes say nothing. */
    public Story garbage() {
        tell(new WireRecord(key(), List.of(), "nothing".getBytes(StandardCharsets.UTF_8)), "?", null);
        return this;
    }

    /** A record of a type that this software does not know. */
    public Story fromTheFuture(String type) {
        WireRecord known = WireFormat.write(envelope(new SponsorJoined("Cape", null)));
        List<WireHeader> headers = known.headers().stream()
                .map(header -> header.name().equals("ce_type")
                        ? new WireHeader("ce_type", type.getBytes(StandardCharsets.UTF_8))
                        : header)
                .toList();
        tell(new WireRecord(known.key(), headers, known.value()), "c" + told, type);
        return this;
    }

    void tell(Event event) {
        Envelope envelope = envelope(event);
        tell(
                WireFormat.write(envelope),
                envelope.id().value(),
                EventType.of(event).wireName());
    }

    private void tell(WireRecord wire, String command, String type) {
        Instant time = START.plusSeconds(told++);
        long from = ballotSeq();
        Reading reading = WireFormat.read(wire);
        Step step = fold.apply(reading, time);
        projector.write(wire, time, step, fold, new Projector.Names(command, type, "tester"));
        if (rings && ballotSeq() > from) {
            bell.ring(ballot.toString(), Ringing.of((Proposal) fold.state(), ballotNow(), from, step));
        }
    }

    private Envelope envelope(Event event) {
        return new Envelope(
                CommandId.of("c" + told),
                "/test",
                fold.id(),
                START.plusSeconds(told),
                "tester",
                "%032x".formatted(told),
                null,
                event);
    }

    private byte[] key() {
        return fold.id().value().getBytes(StandardCharsets.UTF_8);
    }

    private Ballot ballotNow() {
        return ballot != null && fold.state() instanceof Proposal proposal
                ? proposal.ballot(ballot).orElse(null)
                : null;
    }

    private long ballotSeq() {
        Ballot now = ballotNow();
        return now == null ? 0 : now.seq();
    }

    /** The ballot's id. */
    public String ballot() {
        return ballot.toString();
    }

    /** How many records the stream has. */
    public long head() {
        return fold.seq();
    }

    /** The position of the last event that changed the ballot. */
    public long seq() {
        return ballotSeq();
    }

    /** Whether its stream was told before: all tests of a JVM share the database. */
    boolean known() {
        return projector.knows(fold.id().value());
    }

    /** The bell, to be rung by hand. */
    public BellRinger bell() {
        return bell;
    }

    /** Lets go of broker and database; what was told stays. */
    public void end() {
        projector.close();
        bell.close();
    }
}
