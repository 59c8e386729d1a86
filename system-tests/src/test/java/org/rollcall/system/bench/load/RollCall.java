package org.rollcall.system.bench.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.event.Basis;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Method;
import org.rollcall.domain.event.ProposalEvent.BallotClosed;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.ProposalEvent.MajorityDetermined;
import org.rollcall.domain.event.ProposalEvent.ProposalAdopted;
import org.rollcall.domain.event.ProposalEvent.ProposalRejected;
import org.rollcall.domain.event.ProposalEvent.ProposalSubmitted;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.Reading;
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
import org.rollcall.domain.wire.WireFormat;

/**
 * One invented vote in the fictional assembly, from its draft to its verdict, as the envelopes that ingest-service would have
 * written. It folds what it makes, because the verdict is repeated in the log and must be the fold's.
 */
final class RollCall {

    private static final Instant THEN = Instant.parse("2026-01-05T10:00:00Z");
    private static final AssemblyId ASSEMBLY = new AssemblyId("tidewater");
    private static final Choice[] CHOICES = Choice.values();

    private final StreamId stream;
    private final BallotId ballot;
    private final Roll roll;
    private final Random dice;
    private final StreamFold fold;
    private int commands;

    RollCall(String stream, Roll roll, Random dice) {
        this.stream = StreamId.of(stream);
        this.ballot = new BallotId(this.stream, 1);
        this.roll = roll;
        this.dice = dice;
        this.fold = new StreamFold(this.stream);
    }

    static Roll rollOf(int members) {
        return Roll.of(IntStream.range(0, members)
                .mapToObj(i -> MemberCode.of("M%05d".formatted(i)))
                .toList());
    }

    /** Up to the open ballot. */
    List<Envelope> opening() {
        MajorityRule rule = MajorityRule.simpleMajority();
        Basis basis = new Basis(Basis.Kind.RULING, "Standing Order 11");
        return List.of(
                next(new ProposalSubmitted(
                        ASSEMBLY,
                        stream.value(),
                        "On the depth of the channel and the upkeep of its lights",
                        null,
                        "Third session",
                        null,
                        "Agenda item 7: works in the harbour",
                        List.of(),
                        null,
                        Provenance.test())),
                next(new MajorityDetermined(rule, basis)),
                next(new BallotOpened(
                        ballot,
                        null,
                        "Shall the draft be adopted?",
                        "The draft is adopted.",
                        rule,
                        basis,
                        roll,
                        Method.MACHINE,
                        Visibility.PUBLIC,
                        null)));
    }

    /** A vote of everybody, in any order; two of a hundred are then changed, and one of a hundred arrives twice. */
    List<Envelope> votes() {
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, roll.size()).boxed().toList());
        Collections.shuffle(places, dice);
        List<Envelope> votes = new ArrayList<>(roll.size() + 8);
        for (int place : places) {
            Envelope vote = vote(place);
            votes.add(vote);
            int luck = dice.nextInt(100);
            if (luck < 2) {
                votes.add(vote(place));
            } else if (luck == 2) {
                votes.add(again(vote));
            }
        }
        return votes;
    }

    /** That many votes of the first so many members, who change theirs again and again. */
    List<Envelope> votesOfFirst(int members, int count) {
        return IntStream.range(0, count).mapToObj(i -> vote(i % members)).toList();
    }

    private Envelope vote(int place) {
        Choice choice = CHOICES[dice.nextInt(CHOICES.length)];
        return next(new VoteCast(ballot, roll.members().get(place), choice, null, null));
    }

    /** The gavel, and the verdict repeated. */
    List<Envelope> closing() {
        List<Envelope> closing = new ArrayList<>();
        closing.add(next(new BallotClosed(ballot)));
        var closed = (Ballot.Taken) ((Proposal) fold.state()).ballot(ballot).orElseThrow();
        Figures figures = Figures.of(closed.votes().tally());
        Outcome outcome = closed.verdict().outcome();
        // Under the id that ingest-service gives it, which would append it once more under another.
        CommandId verdict = CommandId.of("verdict:" + ballot);
        if (outcome == Outcome.ADOPTED) {
            closing.add(next(verdict, new ProposalAdopted(ballot, figures)));
        } else if (outcome == Outcome.REJECTED) {
            closing.add(next(verdict, new ProposalRejected(ballot, figures)));
        }
        return closing;
    }

    private Envelope next(Event event) {
        return next(CommandId.of("b%08x-%d".formatted(stream.hashCode(), ++commands)), event);
    }

    private Envelope next(CommandId id, Event event) {
        return again(new Envelope(
                id, "/ingest/bench", stream, THEN, "system:bench", WireFormat.digestOf(event), null, event));
    }

    private Envelope again(Envelope envelope) {
        fold.apply(new Reading.Readable(envelope), THEN);
        return envelope;
    }
}
