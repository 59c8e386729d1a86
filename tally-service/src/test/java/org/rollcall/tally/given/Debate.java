package org.rollcall.tally.given;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.rollcall.domain.amendment.Amendment;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.event.AmendmentEvent.AmendmentAdopted;
import org.rollcall.domain.event.AmendmentEvent.AmendmentSubmitted;
import org.rollcall.domain.event.AmendmentEvent.AmendmentWithdrawn;
import org.rollcall.domain.event.AmendmentEvent.AmendmentsRanked;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Method;
import org.rollcall.domain.event.MotionEvent;
import org.rollcall.domain.event.MotionEvent.MotionCarried;
import org.rollcall.domain.event.MotionEvent.MotionMoved;
import org.rollcall.domain.event.MotionEvent.MotionWithdrawn;
import org.rollcall.domain.event.MotionEvent.Part;
import org.rollcall.domain.event.MotionEvent.Polarity;
import org.rollcall.domain.event.ProposalEvent.BallotClosed;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.ProposalEvent.ProposalRevised;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.event.StatementDelivered;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.event.WordEvent.FigureReported;
import org.rollcall.domain.event.WordEvent.NonParticipationDeclared;
import org.rollcall.domain.event.WordEvent.TallyReported;
import org.rollcall.domain.event.WordEvent.VoteIntended;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.wire.WireFormat;
import org.rollcall.domain.wire.WireRecord;

/**
 * The whole procedure on one proposal, as a seed has it: amendments, motions, divisions, votes on them, results without a roll,
 * and all that is said beside. Much of it is refused; what it does is the fold's to say.
 */
public final class Debate {

    private final Story story;
    private final Random dice;
    private final StreamFold fold;
    private final Proposal proposal;
    private final List<WireRecord> records = new ArrayList<>();

    private Debate(Story story, Random dice) {
        this.story = story;
        this.dice = dice;
        this.fold = new StreamFold(story.stream());
        this.proposal = (Proposal) fold.state();
        add(story.submitted());
        add(story.determined());
    }

    /** That many steps; each is one event or a whole vote. */
    public static List<WireRecord> played(Story story, Random dice, int steps) {
        Debate debate = new Debate(story, dice);
        for (int i = 0; i < steps; i++) {
            debate.step(i);
        }
        return debate.records;
    }

    private void add(Event event) {
        add(story.record(event));
    }

    private void add(WireRecord record) {
        fold.apply(WireFormat.read(record), Instant.EPOCH);
        records.add(record);
    }

    private void step(int step) {
        switch (dice.nextInt(12)) {
            case 0, 1 -> amend(step);
            case 2 -> rank();
            case 3 -> add(new AmendmentWithdrawn(someAmendment()));
            case 4 -> move(step);
            case 5 -> add(new MotionWithdrawn("m" + dice.nextInt(step + 1)));
            case 6 -> add(new MotionCarried("m" + dice.nextInt(step + 1), null, null));
            case 7 -> add(new AmendmentAdopted(someAmendment(), null, null));
            case 8 -> report();
            case 9 -> say(step);
            case 10 -> add(new ProposalRevised("X/L.1/Rev." + step, step % 2 == 0 ? null : "A revised draft", "less"));
            default -> vote();
        }
    }

    private void amend(int step) {
        String amends = dice.nextInt(4) == 0 ? someAmendment() : null;
        List<String> fall = dice.nextInt(4) == 0 ? List.of(someAmendment()) : List.of();
        add(new AmendmentSubmitted("X/L.1" + step, null, List.of("M1"), "a word", amends, step % 3 == 0, fall));
    }

    private String someAmendment() {
        List<Amendment> all = proposal.amendments();
        return all.isEmpty() ? "X/L.0" : all.get(dice.nextInt(all.size())).symbol();
    }

    private void rank() {
        List<String> order = new ArrayList<>(proposal.amendments().stream()
                .filter(Amendment::undecided)
                .map(Amendment::symbol)
                .toList());
        Collections.shuffle(order, dice);
        if (!order.isEmpty()) {
            add(new AmendmentsRanked(order, "furthest removed first"));
        }
    }

    private void move(int step) {
        var kind = MotionEvent.Kind.values()[dice.nextInt(MotionEvent.Kind.values().length)];
        boolean divides = kind == MotionEvent.Kind.DIVISION;
        List<Part> parts = divides ? List.of(new Part("paragraph " + step, null, true)) : List.of();
        Polarity polarity = Polarity.values()[dice.nextInt(2)];
        add(new MotionMoved("m" + step, kind, "M2", "that it be so", null, parts, polarity, dice.nextInt(5) + 1));
    }

    private MajorityRule rule(Subject subject) {
        return subject.kind() == Subject.Kind.MOTION ? MajorityRule.simpleMajority() : Story.RULE;
    }

    private void vote() {
        BallotId ballot = story.ballot(proposal.nextNumber());
        Subject next = proposal.next();
        add(new BallotOpened(
                ballot,
                next,
                "Shall it be so?",
                "it is so",
                rule(next),
                Story.BASIS,
                Roll.of(story.members()),
                Method.ROLL_CALL,
                Visibility.PUBLIC,
                null));
        add(new NonParticipationDeclared(ballot, someone()));
        int lean = dice.nextInt(3);
        for (MemberCode member : story.members()) {
            add(new VoteCast(ballot, member, Choice.values()[dice.nextInt(lean + 1)], null, null));
        }
        add(new BallotClosed(ballot));
    }

    private MemberCode someone() {
        return story.members().get(dice.nextInt(story.members().size()));
    }

    private void report() {
        Subject next = proposal.next();
        long yes = dice.nextInt(story.members().size());
        Figures figures = dice.nextBoolean() ? new Figures(yes, 0L, null, null) : null;
        add(new TallyReported(
                story.ballot(proposal.nextNumber()),
                next,
                "Shall it be so?",
                "it is so",
                rule(next),
                Story.BASIS,
                story.members().size(),
                figures,
                figures == null ? Outcome.REJECTED : null,
                null,
                "the record",
                null));
    }

    private void say(int step) {
        BallotId ballot = proposal.ballots().stream()
                .skip(dice.nextInt(proposal.ballots().size() + 1))
                .findFirst()
                .map(Ballot::id)
                .orElse(story.ballot(1));
        switch (dice.nextInt(3)) {
            case 0 -> add(new VoteIntended(ballot, someone(), Choice.YES, "it had meant to"));
            case 1 ->
                add(new FigureReported(
                        ballot, "a newspaper", null, new Figures((long) step, null, null, null), null, null, null));
            default ->
                add(new StatementDelivered("M3", StatementDelivered.Kind.AFTER_VOTE, "because", List.of(ballot)));
        }
    }
}
