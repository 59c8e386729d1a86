package org.rollcall.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.story.Vocabulary.adopted;
import static org.rollcall.domain.story.Vocabulary.members;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.roll.Tally;

/** What holds of every rule and every count. */
class RuleLawsTest {

    private static final List<MemberCode> HOLDERS = members("ASH", "ELM");

    @Provide
    Arbitrary<Condition.Fraction> fractions() {
        Arbitrary<int[]> terms = Arbitraries.integers().between(1, 30).flatMap(denominator -> Arbitraries.integers()
                .between(1, denominator)
                .map(numerator -> new int[] {numerator, denominator}));
        return Combinators.combine(Arbitraries.of(Base.class), terms, Arbitraries.of(true, false))
                .as((base, term, strict) ->
                        new Condition.Fraction(base, term[0], term[1], strict && term[0] < term[1], Measure.MEMBERS));
    }

    @Provide
    Arbitrary<MajorityRule> rules() {
        Arbitrary<Condition> counts = Arbitraries.integers().between(1, 30).map(Condition.AtLeast::new);
        Arbitrary<Condition> conditions = Arbitraries.oneOf(
                fractions().map(fraction -> fraction), counts, Arbitraries.just(new Condition.NoVeto(HOLDERS)));
        return Combinators.combine(
                        conditions.list().ofMinSize(1).ofMaxSize(3).filter(RuleLawsTest::asksForVotes),
                        Arbitraries.of(TieRule.class))
                .as((all, tie) -> new MajorityRule("any", "any", "of these tests", all, tie));
    }

    private static boolean asksForVotes(List<Condition> conditions) {
        return conditions.stream().anyMatch(Condition::asksForVotes);
    }

    @Provide
    Arbitrary<Tally> tallies() {
        Arbitrary<Integer> upTo20 = Arbitraries.integers().between(0, 20);
        return Combinators.combine(upTo20, upTo20, upTo20, upTo20)
                .as((yes, no, abstain, rest) -> new Tally(Math.max(1, yes + no + abstain + rest), yes, no, abstain));
    }

    @Property
    void one_more_in_favour_never_turns_adopted_into_anything_else(
            @ForAll("rules") MajorityRule rule, @ForAll("tallies") Tally tally) {
        if (adopted(rule, tally)) {
            pending(tally).ifPresent(more -> assertThat(adopted(rule, more)).isTrue());
            if (tally.no() > 0) {
                assertThat(adopted(rule, new Tally(tally.members(), tally.yes() + 1, tally.no() - 1, tally.abstain())))
                        .isTrue();
            }
            if (tally.abstain() > 0) {
                assertThat(adopted(rule, new Tally(tally.members(), tally.yes() + 1, tally.no(), tally.abstain() - 1)))
                        .isTrue();
            }
        }
    }

    private static Optional<Tally> pending(Tally tally) {
        return tally.pending() == 0
                ? Optional.empty()
                : Optional.of(new Tally(tally.members(), tally.yes() + 1, tally.no(), tally.abstain()));
    }

    @Property
    void an_abstention_never_helps(@ForAll("rules") MajorityRule rule, @ForAll("tallies") Tally tally) {
        if (tally.pending() > 0 && !adopted(rule, tally)) {
            assertThat(adopted(rule, new Tally(tally.members(), tally.yes(), tally.no(), tally.abstain() + 1)))
                    .isFalse();
        }
    }

    @Property
    void abstentions_are_nothing_to_those_present_and_voting(@ForAll("tallies") Tally tally) {
        Tally without = new Tally(tally.members(), tally.yes(), tally.no(), 0);
        for (MajorityRule rule : List.of(MajorityRule.twoThirds(), MajorityRule.simpleMajority())) {
            assertThat(rule.decide(Count.of(tally)).outcome())
                    .isEqualTo(rule.decide(Count.of(without)).outcome());
            assertThat(rule.decide(Count.of(tally)).words())
                    .isEqualTo(rule.decide(Count.of(without)).words());
        }
    }

    @Property
    void nobody_in_favour_is_never_adopted_by_a_share_or_a_number(
            @ForAll("fractions") Condition.Fraction fraction, @ForAll("tallies") Tally tally) {
        Tally without = new Tally(tally.members(), 0, tally.no(), tally.abstain());
        assertThat(fraction.judge(Count.of(without)).met()).isFalse();
        assertThat(new Condition.AtLeast(1).judge(Count.of(without)).met()).isFalse();
    }

    @Property(tries = 100_000)
    void a_share_is_what_plain_arithmetic_says(
            @ForAll("fractions") Condition.Fraction fraction, @ForAll("tallies") Tally tally) {
        assertThat(fraction.judge(Count.of(tally)).met()).isEqualTo(naive(fraction, tally));
    }

    @Property(tries = 10_000)
    void a_share_is_exact_at_the_heaviest_weights(
            @ForAll("fractions") Condition.Fraction fraction,
            @ForAll @LongRange(max = 1L << 47) long yes,
            @ForAll @LongRange(max = 1L << 46) long no,
            @ForAll @LongRange(max = 1L << 46) long abstain) {
        Tally tally = new Tally(Roll.HEAVIEST_TOTAL, yes, no, abstain);
        assertThat(fraction.judge(Count.of(tally)).met()).isEqualTo(naive(fraction, tally));

        long required = fraction.requiredOf(yes + no);
        assertThat(numberMeets(fraction, required, yes + no)).isTrue();
        assertThat(required == 1 || !numberMeets(fraction, required - 1, yes + no))
                .isTrue();
    }

    private static boolean naive(Condition.Fraction fraction, Tally tally) {
        long base =
                switch (fraction.base()) {
                    case PRESENT_AND_VOTING -> tally.yes() + tally.no();
                    case VOTES_CAST -> tally.yes() + tally.no() + tally.abstain();
                    case MEMBERS, SEATS -> tally.members();
                };
        return tally.yes() > 0 && numberMeets(fraction, tally.yes(), base);
    }

    private static boolean numberMeets(Condition.Fraction fraction, long yes, long base) {
        BigInteger part = BigInteger.valueOf(yes).multiply(BigInteger.valueOf(fraction.denominator()));
        BigInteger share = BigInteger.valueOf(base).multiply(BigInteger.valueOf(fraction.numerator()));
        return fraction.strict() ? part.compareTo(share) > 0 : part.compareTo(share) >= 0;
    }

    @Property(tries = 5_000)
    void more_needed_is_the_smallest_number_that_would_do(
            @ForAll("fractions") Condition.Fraction fraction, @ForAll("tallies") Tally tally) {
        assertThat(fraction.judge(Count.of(tally)).moreNeeded()).isEqualTo(search(fraction, tally));
    }

    @Property
    void more_needed_of_a_number_is_the_smallest_too(
            @ForAll @IntRange(min = 1, max = 60) int votes, @ForAll("tallies") Tally tally) {
        Condition condition = new Condition.AtLeast(votes);
        assertThat(condition.judge(Count.of(tally)).moreNeeded()).isEqualTo(search(condition, tally));
    }

    /** Tries every number of those who have not voted yet. */
    private static Long search(Condition condition, Tally tally) {
        for (long more = 0; more <= tally.pending(); more++) {
            Tally then = new Tally(tally.members(), tally.yes() + more, tally.no(), tally.abstain());
            if (condition.judge(Count.of(then)).met()) {
                return more;
            }
        }
        return null;
    }

    @Property
    void an_open_ballot_never_has_an_outcome(@ForAll("rules") MajorityRule rule, @ForAll("tallies") Tally tally) {
        Verdict standing = rule.standing(Count.of(tally));

        assertThat(standing.outcome()).isNull();
        assertThat(standing.reason()).isNull();
        assertThat(standing.words())
                .doesNotContain("adopted")
                .doesNotContain("reached")
                .isNotBlank();
        assertThat(standing.findings()).hasSameSizeAs(rule.conditions());
    }

    @Property
    void a_closed_ballot_always_has_one_and_says_why_not(
            @ForAll("rules") MajorityRule rule, @ForAll("tallies") Tally tally) {
        Verdict verdict = rule.decide(Count.of(tally));

        assertThat(verdict.outcome()).isIn(Outcome.ADOPTED, Outcome.REJECTED, Outcome.TIED);
        assertThat(verdict.reason() == null).isEqualTo(verdict.outcome() == Outcome.ADOPTED);
        assertThat(verdict.words()).startsWith(verdict.outcome().words() + ": ");
        assertThat(verdict.outcome() == Outcome.ADOPTED)
                .isEqualTo(verdict.findings().stream().allMatch(Finding::met));
    }

    private static boolean adopted(MajorityRule rule, Tally tally) {
        return rule.decide(Count.of(tally)).outcome() == Outcome.ADOPTED;
    }
}
