package org.rollcall.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rollcall.domain.roll.Tally;

/** A double majority passes what both of its halves pass, and nothing else; a mirrored count changes only the sides. */
class DoubleMajorityLawsTest {

    private static final Condition MEMBERS = new Condition.Fraction(Base.MEMBERS, 55, 100, false, Measure.MEMBERS);
    private static final Condition WEIGHT = new Condition.Fraction(Base.MEMBERS, 65, 100, false, Measure.WEIGHT);

    @Provide
    Arbitrary<Tally> tallies() {
        Arbitrary<Integer> upTo20 = Arbitraries.integers().between(0, 20);
        return Combinators.combine(upTo20, upTo20, upTo20, upTo20)
                .as((yes, no, abstain, rest) -> new Tally(Math.max(1, yes + no + abstain + rest), yes, no, abstain));
    }

    @Property(tries = 5_000)
    void it_is_adopted_exactly_if_both_halves_are(@ForAll("tallies") Tally members, @ForAll("tallies") Tally weight) {
        Count count = new Count(members, weight, members.members(), null, member -> null);

        boolean both = adopted(count, MEMBERS) && adopted(count, WEIGHT);

        assertThat(adopted(count, MEMBERS, WEIGHT)).isEqualTo(both);
        assertThat(adopted(count, WEIGHT, MEMBERS)).isEqualTo(both);
    }

    @Property
    void the_first_half_that_is_missed_is_the_reason_and_both_are_explained(
            @ForAll("tallies") Tally members, @ForAll("tallies") Tally weight) {
        Count count = new Count(members, weight, members.members(), null, member -> null);

        assertThat(rule(MEMBERS, WEIGHT).decide(count).findings())
                .extracting(Finding::base)
                .containsExactly(members.members(), weight.members());
    }

    @Property
    void mirrored_twice_is_the_same_and_a_tie_is_its_own_mirror(@ForAll("tallies") Tally tally) {
        Count count = Count.of(tally);

        assertThat(count.mirrored().mirrored().members()).isEqualTo(tally);
        if (tally.yes() == tally.no()) {
            MajorityRule simple = MajorityRule.simpleMajority();
            assertThat(simple.decide(count.mirrored(), Question.MOTION))
                    .isEqualTo(simple.decide(count, Question.MOTION));
            assertThat(simple.decide(count, Question.MOTION).outcome()).isEqualTo(Outcome.REJECTED);
        }
    }

    private static boolean adopted(Count count, Condition... conditions) {
        return rule(conditions).decide(count).outcome() == Outcome.ADOPTED;
    }

    private static MajorityRule rule(Condition... conditions) {
        return new MajorityRule("double", "both", "of these tests", List.of(conditions), TieRule.NONE);
    }
}
