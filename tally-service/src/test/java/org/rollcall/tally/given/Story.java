package org.rollcall.tally.given;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.rollcall.domain.event.AssemblyEvent.AssemblyDefined;
import org.rollcall.domain.event.Basis;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Member;
import org.rollcall.domain.event.Method;
import org.rollcall.domain.event.ProposalEvent.BallotClosed;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.ProposalEvent.BallotVoided;
import org.rollcall.domain.event.ProposalEvent.MajorityDetermined;
import org.rollcall.domain.event.ProposalEvent.ProposalAdopted;
import org.rollcall.domain.event.ProposalEvent.ProposalSubmitted;
import org.rollcall.domain.event.ProposalEvent.ResolutionNumbered;
import org.rollcall.domain.event.ProposalEvent.ResultAnnounced;
import org.rollcall.domain.event.ProposalEvent.SponsorJoined;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.RuleBook;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.event.WordEvent.FigureReported;
import org.rollcall.domain.event.WordEvent.NonParticipationDeclared;
import org.rollcall.domain.event.WordEvent.TallyReported;
import org.rollcall.domain.event.WordEvent.VoteIntended;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.wire.WireFormat;
import org.rollcall.domain.wire.WireRecord;

/** Records of one proposal's stream, written down one by one; command ids count upwards. */
public final class Story {

    private static final Instant TIME = Instant.parse("2026-03-02T17:00:00Z");
    static final MajorityRule RULE = MajorityRule.twoThirds();
    static final Basis BASIS = new Basis(Basis.Kind.CHARTER_LIST, "Charter 18(2)");

    private final StreamId stream;
    private final List<MemberCode> members;
    private int commands;

    /** @param members how many are on the roll */
    public Story(String stream, int members) {
        this.stream = StreamId.of(stream);
        this.members = IntStream.range(0, members)
                .mapToObj(i -> MemberCode.of("M" + i))
                .toList();
    }

    List<MemberCode> members() {
        return members;
    }

    public StreamId stream() {
        return stream;
    }

    public BallotId ballot(int number) {
        return new BallotId(stream, number);
    }

    public WireRecord record(Event event) {
        return record("c" + commands++, event);
    }

    public WireRecord record(String command, Event event) {
        return write(stream, command, event);
    }

    static WireRecord write(StreamId stream, String command, Event event) {
        String digest = WireFormat.digest(String.valueOf(event).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return WireFormat.write(
                new Envelope(CommandId.of(command), "/test", stream, TIME, "test", digest, null, event));
    }

    /** An assembly of the given number of members. */
    public static WireRecord assembly(String id, int size) {
        List<Member> members = IntStream.range(0, size)
                .mapToObj(i -> new Member(MemberCode.of("M" + i), Map.of("en", "Member " + i), null, null, List.of()))
                .toList();
        var book = new RuleBook("rules", List.of(RULE, MajorityRule.simpleMajority()), null);
        return write(
                StreamId.ofAssembly(AssemblyId.of(id)),
                "define-" + size,
                new AssemblyDefined("The " + id, book, members, null, null));
    }

    public WireRecord submitted() {
        return record(new ProposalSubmitted(
                AssemblyId.of("unga"),
                stream.value().toUpperCase(java.util.Locale.ROOT),
                "A draft",
                null,
                null,
                null,
                null,
                null,
                null,
                Provenance.test()));
    }

    public WireRecord determined() {
        return record(new MajorityDetermined(RULE, BASIS));
    }

    public WireRecord opened(int number) {
        return record(new BallotOpened(
                ballot(number),
                null,
                "Shall it be adopted?",
                "it is adopted",
                RULE,
                BASIS,
                Roll.of(members),
                Method.MACHINE,
                Visibility.PUBLIC,
                null));
    }

    /** A new draft with an open ballot. */
    public List<WireRecord> beginning() {
        return new ArrayList<>(
                List.of(submitted(), record(new SponsorJoined("A sponsor", null)), determined(), opened(1)));
    }

    public WireRecord vote(int number, int member, Choice choice) {
        return record(new VoteCast(ballot(number), members.get(member), choice, null, null));
    }

    public WireRecord closed(int number) {
        return record(new BallotClosed(ballot(number)));
    }

    public WireRecord voided(int number) {
        return record(new BallotVoided(ballot(number), "the machine failed"));
    }

    public WireRecord announced(int number, long yes) {
        return record(
                new ResultAnnounced(ballot(number), new Figures(yes, null, null, null), Outcome.ADOPTED, "adopted"));
    }

    public WireRecord adopted(int number, Figures figures) {
        return record(new ProposalAdopted(ballot(number), figures));
    }

    public WireRecord numbered(String symbol) {
        return record(new ResolutionNumbered(symbol));
    }

    /** A result without a roll; without figures only the outcome is known. */
    public WireRecord reported(int number, Figures figures) {
        return record(new TallyReported(
                ballot(number),
                null,
                "Shall it be adopted?",
                "it is adopted",
                RULE,
                BASIS,
                members.size(),
                figures,
                Outcome.ADOPTED,
                null,
                "the record",
                null));
    }

    public WireRecord declaredAbsent(int number, int member) {
        return record(new NonParticipationDeclared(ballot(number), members.get(member)));
    }

    public WireRecord intended(int number, int member) {
        return record(new VoteIntended(ballot(number), members.get(member), Choice.YES, null));
    }

    public WireRecord figure(int number, Figures figures) {
        return record(new FigureReported(ballot(number), "a newspaper", null, figures, null, null, null));
    }

    /**
     * A whole vote as a seed has it: votes, changed votes, records sent twice, votes after the gavel, an announcement.
     *
     * @param votes how many are cast
     */
    public List<WireRecord> played(Random dice, int votes) {
        List<WireRecord> records = beginning();
        for (int i = 0; i < votes; i++) {
            records.add(vote(1, dice.nextInt(members.size()), Choice.values()[dice.nextInt(3)]));
            if (dice.nextInt(10) == 0) {
                records.add(records.get(dice.nextInt(records.size())));
            }
        }
        records.add(dice.nextInt(5) == 0 ? voided(1) : closed(1));
        records.add(vote(1, 0, Choice.NO));
        records.add(announced(1, dice.nextInt(members.size())));
        records.add(numbered("A/RES/" + dice.nextInt(100)));
        return records;
    }
}
