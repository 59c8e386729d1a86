package org.rollcall.domain.story;

import static org.rollcall.domain.story.Floor.AS_AMENDED;
import static org.rollcall.domain.story.Floor.amendment;
import static org.rollcall.domain.story.Floor.amendmentAgainst;
import static org.rollcall.domain.story.Floor.amendmentTo;
import static org.rollcall.domain.story.Floor.ranked;
import static org.rollcall.domain.story.Floor.reported;
import static org.rollcall.domain.story.Floor.revised;
import static org.rollcall.domain.story.Floor.sponsorLeft;
import static org.rollcall.domain.story.Floor.withdrawn;
import static org.rollcall.domain.story.Vocabulary.ballot;
import static org.rollcall.domain.story.Vocabulary.sponsorOfAmendment;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.rollcall.domain.event.AmendmentEvent.PartRejected;
import org.rollcall.domain.event.AmendmentEvent.PartRetained;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.MotionEvent.Kind;
import org.rollcall.domain.event.MotionEvent.Polarity;
import org.rollcall.domain.event.StatementDelivered;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.rule.Reason;

/** Any event of the floor: amendments, parts, motions, words and reports, of things that may be there or not. */
final class FloorEvents {

    private static final String[] AMENDMENTS = {"L.2", "L.3", "L.4", "L.9"};
    private static final String[] MOTIONS = {"m1", "m2", "m3"};
    private static final String[] PARTS = {"preamble", "one", "two", "three"};

    private FloorEvents() {}

    static Arbitrary<Event> any() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, amendments()), Tuple.of(4, motions()), Tuple.of(4, words()), Tuple.of(2, verdicts()));
    }

    /** What can be put to the vote. */
    static Arbitrary<Subject> subjects() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(Subject.whole(), AS_AMENDED)),
                Tuple.of(4, Arbitraries.of(AMENDMENTS).map(Floor::onAmendment)),
                Tuple.of(3, Arbitraries.of(MOTIONS).map(Floor::onMotion)),
                Tuple.of(3, Arbitraries.of(PARTS).map(Floor::onPart)));
    }

    private static Arbitrary<Event> amendments() {
        return Arbitraries.oneOf(
                Arbitraries.<Event>of(
                        amendment("L.2"),
                        amendmentAgainst("L.3", "L.2"),
                        amendmentTo("L.2", "L.4"),
                        amendmentTo("L.4", "L.9"),
                        ranked("L.3", "L.2"),
                        ranked("L.2", "L.3", "L.4"),
                        ranked("L.2"),
                        revised("A/L.1/Rev.1"),
                        withdrawn(),
                        sponsorLeft("Birch", null),
                        sponsorLeft("Birch", "L.2"),
                        sponsorOfAmendment("Rowan", "L.3")),
                Arbitraries.of(AMENDMENTS).map(Floor::amendmentWithdrawn),
                Arbitraries.of(AMENDMENTS).map(Floor::notPut));
    }

    private static Arbitrary<Event> motions() {
        Arbitrary<Integer> precedence = Arbitraries.integers().between(1, 3).injectNull(0.5);
        Arbitrary<Event> moved = Combinators.combine(
                        Arbitraries.of(MOTIONS), Arbitraries.of(Kind.class), Arbitraries.of(Polarity.class), precedence)
                .as(Floor::moved);
        Arbitrary<Event> about = Combinators.combine(
                        Arbitraries.of(AMENDMENTS), Arbitraries.of(MOTIONS), Arbitraries.of(Kind.NO_ACTION, Kind.ACT))
                .as(Floor::movedOn);
        return Arbitraries.frequencyOf(
                Tuple.of(3, moved),
                Tuple.of(1, about),
                Tuple.of(1, Arbitraries.of(MOTIONS).map(Floor::motionWithdrawn)));
    }

    private static Arbitrary<Event> words() {
        Arbitrary<String> members = Arbitraries.of("ASH", "ELM", "YEW", "NIL");
        Arbitrary<Figures> figures = figures();
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(1, 1, 2), members).as(Floor::declared),
                Combinators.combine(numbers(), members, Arbitraries.of(Choice.class))
                        .as(Floor::intended),
                Combinators.combine(numbers(), figures)
                        .as((number, said) -> Floor.figures(number, said, Outcome.ADOPTED)),
                Combinators.combine(Arbitraries.of("Birch", "Rowan"), Arbitraries.of(StatementDelivered.Kind.class))
                        .as(Floor::statement),
                Combinators.combine(
                                Arbitraries.of("Birch", "Rowan"),
                                Arbitraries.of(StatementDelivered.Kind.class),
                                numbers())
                        .as(Floor::statement),
                reports());
    }

    private static Arbitrary<Event> reports() {
        Arbitrary<Outcome> outcomes = Arbitraries.of(Outcome.ADOPTED, Outcome.REJECTED, Outcome.TIED, Outcome.UNKNOWN)
                .injectNull(0.3);
        return Combinators.combine(numbers(), subjects(), rules().injectNull(0.2), figures(), outcomes)
                .as((number, subject, rule, figures, outcome) -> reported(
                        number,
                        subject,
                        rule,
                        figures.isEmpty() && outcome == null ? new Figures(0L, 0L, null, null) : figures,
                        outcome,
                        outcome == Outcome.REJECTED ? Reason.NO_MAJORITY : null));
    }

    private static Arbitrary<Figures> figures() {
        Arbitrary<Long> figure = Arbitraries.longs().between(0, 3).injectNull(0.2);
        return Combinators.combine(figure, figure, figure, figure).as(Figures::new);
    }

    /** Verdicts repeated, right or wrong; with number 0 what was decided without a vote. */
    private static Arbitrary<Event> verdicts() {
        Arbitrary<Integer> maybe = Arbitraries.integers().between(0, 4);
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(AMENDMENTS), maybe).as(Floor::amendmentAdopted),
                Combinators.combine(Arbitraries.of(AMENDMENTS), numbers()).as(Floor::amendmentRejected),
                Combinators.combine(Arbitraries.of(PARTS), numbers())
                        .as((part, number) -> new PartRetained(part, ballot(number), null)),
                Combinators.combine(Arbitraries.of(PARTS), numbers())
                        .as((part, number) -> new PartRejected(part, ballot(number), null)),
                Combinators.combine(Arbitraries.of(MOTIONS), maybe).as(Floor::carried),
                Combinators.combine(Arbitraries.of(MOTIONS), maybe).as(Floor::notCarried));
    }

    static Arbitrary<MajorityRule> rules() {
        return Arbitraries.of(MajorityRule.twoThirds(), MajorityRule.simpleMajority());
    }

    static Arbitrary<Integer> numbers() {
        return Arbitraries.frequency(Tuple.of(8, 1), Tuple.of(4, 2), Tuple.of(2, 3), Tuple.of(1, 4), Tuple.of(1, 5));
    }
}
