package org.rollcall.domain.story;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.MotionEvent;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.rule.Condition;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;

/**
 * Any log of a proposal's stream: votes mostly, by members, by strangers and by those who may not, in ballots that may be
 * open, closed, void or not there at all; ids used again; garbage; events of other streams.
 */
public final class Logs {

    private static final int LONGEST = 60;

    private Logs() {}

    /** Logs that begin with a ballot, and logs that do not. */
    public static Arbitrary<List<Entry>> any() {
        Arbitrary<List<Event>> starts = Arbitraries.frequency(
                        Tuple.of(1, List.<Event>of()),
                        Tuple.of(1, start(Vocabulary.imported(), null)),
                        Tuple.of(6, start(Vocabulary.submitted(), MajorityRule.twoThirds())),
                        Tuple.of(4, onTheFloor(Vocabulary.submitted())),
                        Tuple.of(2, onTheFloor(Vocabulary.imported())),
                        Tuple.of(2, divided()),
                        Tuple.of(2, decided()),
                        Tuple.of(2, amended()))
                .map(events -> events);
        return Combinators.combine(
                        starts, lines().list().ofMaxSize(LONGEST).withSizeDistribution(RandomDistribution.uniform()))
                .as(Logs::entries);
    }

    private static List<Event> start(Event submission, MajorityRule rule) {
        return List.of(submission, Vocabulary.determined(MajorityRule.twoThirds()), Vocabulary.opened(1, rule));
    }

    /** Two amendments are before the body, one to the other, and nothing is put yet. */
    private static List<Event> onTheFloor(Event submission) {
        return List.of(
                submission,
                Vocabulary.determined(MajorityRule.twoThirds()),
                Vocabulary.sponsor("Birch"),
                Floor.amendment("L.2"),
                Floor.amendmentTo("L.2", "L.4"));
    }

    /** Divided, and one part retained. */
    private static List<Event> divided() {
        return List.of(
                Vocabulary.submitted(),
                Vocabulary.determined(MajorityRule.twoThirds()),
                Floor.moved("m1", MotionEvent.Kind.DIVISION),
                Floor.carried("m1", 0),
                Vocabulary.openedOn(1, Floor.onPart("one")),
                Vocabulary.vote("ASH", Choice.YES),
                Vocabulary.closed(1));
    }

    /** Amended, with another amendment to come. */
    private static List<Event> amended() {
        return List.of(
                Vocabulary.submitted(),
                Vocabulary.determined(MajorityRule.twoThirds()),
                Floor.amendment("L.2"),
                Floor.amendmentAdopted("L.2", 0),
                Floor.amendment("L.3"));
    }

    /** Adopted, and a motion for reconsidering it is pending. */
    private static List<Event> decided() {
        return List.of(
                Vocabulary.submitted(),
                Vocabulary.adoptedWithoutVote(),
                Floor.moved("m1", MotionEvent.Kind.RECONSIDERATION));
    }

    /**
     * @param reused the number of an earlier record whose id this one has, or 0 for a new id
     * @param same whether it says what that record said, too
     */
    private record Line(int reused, boolean same, Event event) {}

    private static List<Entry> entries(List<Event> start, List<Line> lines) {
        List<Entry> entries = new ArrayList<>();
        start.forEach(event -> entries.add(new Entry("c-" + (entries.size() + 1), event)));
        for (Line line : lines) {
            boolean again = line.reused() > 0 && line.reused() <= entries.size();
            Entry anew = new Entry("c-" + (entries.size() + 1), line.event());
            Entry earlier = again ? entries.get(line.reused() - 1) : anew;
            entries.add(line.same() ? earlier : new Entry(earlier.id(), line.event()));
        }
        return entries;
    }

    private static Arbitrary<Line> lines() {
        Arbitrary<Integer> reused = Arbitraries.frequencyOf(
                Tuple.of(14, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(1, 30)));
        return Combinators.combine(reused, Arbitraries.of(true, false), events())
                .as(Line::new);
    }

    private static Arbitrary<Event> events() {
        return Arbitraries.frequencyOf(
                Tuple.of(30, votes()),
                Tuple.of(2, numbers().map(Vocabulary::closed)),
                Tuple.of(5, openings()),
                Tuple.of(12, FloorEvents.any()),
                Tuple.of(1, numbers().map(Vocabulary::voided)),
                Tuple.of(1, rules().map(Vocabulary::determined)),
                Tuple.of(3, outcomes()),
                Tuple.of(4, others()));
    }

    private static Arbitrary<Event> votes() {
        Arbitrary<String> members = Arbitraries.of("ASH", "ELM", "FIR", "OAK", "ZEL", "ASH", "ELM", "YEW", "NIL");
        Arbitrary<BallotId> ballots = Arbitraries.frequencyOf(
                Tuple.of(30, numbers().map(Vocabulary::ballot)),
                Tuple.of(1, Arbitraries.just(new BallotId(Vocabulary.ELSEWHERE, 1))));
        Arbitrary<Event> plain = Combinators.combine(ballots, members, Arbitraries.of(Choice.class))
                .as(Vocabulary::vote);
        Arbitrary<String> replaced = Arbitraries.integers().between(1, 30).map(number -> "c-" + number);
        Arbitrary<Event> changes = Combinators.combine(members, Arbitraries.of(Choice.class), replaced)
                .as(Vocabulary::change);
        return Arbitraries.frequencyOf(Tuple.of(5, plain), Tuple.of(1, changes));
    }

    private static Arbitrary<Integer> numbers() {
        return FloorEvents.numbers();
    }

    private static Arbitrary<MajorityRule> rules() {
        return FloorEvents.rules();
    }

    private static Arbitrary<Event> openings() {
        Arbitrary<Event> likely = Combinators.combine(numbers(), FloorEvents.subjects(), rules().injectNull(0.3))
                .as(Floor::opened);
        Arbitrary<Event> impossible = Arbitraries.of(
                        new Condition.AtLeast(6), new Condition.NoVeto(Vocabulary.members("NIL")))
                .map(condition -> Floor.opened(1, Floor.onMotion("m1"), rule(condition)));
        return Arbitraries.frequencyOf(Tuple.of(12, likely), Tuple.of(1, impossible));
    }

    private static MajorityRule rule(Condition condition) {
        return new MajorityRule("odd", "odd", "of no book", List.of(condition, new Condition.AtLeast(1)), null);
    }

    private static Arbitrary<Event> outcomes() {
        Arbitrary<Event> announced = Combinators.combine(
                        numbers(), Arbitraries.longs().between(0, 6))
                .as((number, yes) -> Vocabulary.announced(number, new Figures(yes, 1L, null, null), Outcome.ADOPTED));
        return Arbitraries.oneOf(
                announced, numbers().map(Vocabulary::adopted), numbers().map(Vocabulary::rejected));
    }

    private static Arbitrary<Event> others() {
        return Arbitraries.of(
                        Vocabulary.submitted(),
                        Vocabulary.sponsor("Birch"),
                        Vocabulary.sponsorOfAmendment("Birch", "L.2"),
                        Vocabulary.adoptedWithoutVote(),
                        Vocabulary.numbered("A/RES/1"),
                        Vocabulary.opened(
                                new BallotId(Vocabulary.ELSEWHERE, 2),
                                Subject.whole(),
                                MajorityRule.twoThirds(),
                                Vocabulary.ROLL))
                .map(event -> (Event) event)
                .injectNull(0.2);
    }
}
