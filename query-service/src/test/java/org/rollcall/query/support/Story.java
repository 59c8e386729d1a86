package org.rollcall.query.support;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.ballot.Said;
import org.rollcall.domain.event.Basis;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Method;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.ProposalEvent.BallotClosed;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.ProposalEvent.BallotVoided;
import org.rollcall.domain.event.ProposalEvent.ResolutionNumbered;
import org.rollcall.domain.event.ProposalEvent.ResultAnnounced;
import org.rollcall.domain.event.ProposalEvent.SponsorJoined;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.event.WordEvent.TallyReported;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.fold.Step;
import org.rollcall.domain.fold.StreamFold;
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
    private BallotId ballot;
    private Moment day;
    private int told;
    private boolean rings = true;

    Story(StreamId id) {
        this.fold = new StreamFold(id);
        this.ballot = id.kind() == StreamId.Kind.PROPOSAL ? new BallotId(id, 1) : null;
    }

    /** A stream of which nothing is told yet; the assembly of the stories is defined. */
    public static Story untold(String stream) {
        Harbour.define();
        return new Story(StreamId.of(stream));
    }

    /** A proposal of that id, submitted to an assembly that is defined, with its majority determined. */
    public static Story of(String id) {
        Story story = untold(id);
        story.tell(Harbour.draft("H/" + id, null, Provenance.test()));
        story.tell(new SponsorJoined("=Bay+Cove", null));
        story.tell(Harbour.majority());
        return story;
    }

    public Story open(Visibility visibility) {
        return open(visibility, null, null);
    }

    /** Opens the next ballot on that, for a roll with these weights; both may be {@code null}. */
    public Story open(Visibility visibility, Subject subject, List<Long> weights) {
        var codes = Harbour.CODES.stream().map(MemberCode::of).toList();
        Roll roll = new Roll(codes, Map.of(MemberCode.of("EEE"), "ARTICLE_19"), weights, null);
        return open(visibility, subject, MajorityRule.twoThirds(), roll);
    }

    /** Opens it for that many members without names. */
    public Story open(Visibility visibility, int members) {
        return open(
                visibility,
                null,
                MajorityRule.twoThirds(),
                Roll.of(IntStream.range(0, members)
                        .mapToObj(place -> MemberCode.of(member(place)))
                        .toList()));
    }

    /** The member at a place of such a large roll. */
    public static String member(int place) {
        return "M" + place;
    }

    /** Opens the next ballot; {@code rule} may be {@code null} where the record does not say it. */
    public Story open(Visibility visibility, Subject subject, MajorityRule rule, Roll roll) {
        ballot = new BallotId(fold.id(), proposal().nextNumber());
        Basis basis = rule == null ? null : new Basis(Basis.Kind.RULING, "Rule 83");
        tell(new BallotOpened(
                ballot,
                subject,
                "Shall the dues be adopted?",
                "the dues are adopted",
                rule,
                basis,
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
        tell(Strange.garbage(fold.id()), "?", null);
        return this;
    }

    /** A record of a type that this software does not know. */
    public Story fromTheFuture(String type) {
        tell(Strange.ofType(type, WireFormat.write(envelope(new SponsorJoined("Cape", null)))), "c" + told, type);
        return this;
    }

    /** Whatever is told from now on happened on that day. */
    public Story on(String newDay) {
        day = Moment.of(newDay);
        return this;
    }

    /** What is told from now on comes that many seconds after the start. */
    public Story at(int second) {
        told = second;
        return this;
    }

    public Story tell(Event event) {
        Envelope envelope = envelope(event);
        if (event instanceof TallyReported report) {
            ballot = report.ballot();
        }
        tell(
                WireFormat.write(envelope),
                envelope.id().value(),
                EventType.of(event).wireName());
        return this;
    }

    private void tell(WireRecord wire, String command, String type) {
        Instant time = START.plusSeconds(told++);
        long from = ballotSeq();
        Said said = saidNow();
        Reading reading = WireFormat.read(wire);
        Step step = fold.apply(reading, time);
        projector.write(wire, time, step, fold, new Projector.Names(command, type, "tester"));
        if (rings && ballotSeq() > from) {
            boolean toldWhole = saidNow().equals(said);
            bell.ring(ballot.toString(), Ringing.of(proposal(), ballotNow(), toldWhole ? from : 0, step));
        }
    }

    private Said saidNow() {
        return ballotNow() == null ? Said.NOTHING : ballotNow().said();
    }

    private Proposal proposal() {
        return (Proposal) fold.state();
    }

    private Envelope envelope(Event event) {
        return new Envelope(
                CommandId.of("c" + told),
                "/test",
                fold.id(),
                START.plusSeconds(told),
                "tester",
                "%032x".formatted(told),
                day,
                event);
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

    /** Leaves its rows as they were before proceedings were kept. */
    public Story forgotten() {
        projector.forget(fold.id().value());
        return this;
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
