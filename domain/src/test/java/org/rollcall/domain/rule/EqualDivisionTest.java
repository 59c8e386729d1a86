package org.rollcall.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.domain.roll.Tally;

/** As many in favour as against (General Assembly rules 95 and 133). */
class EqualDivisionTest {

    @ParameterizedTest
    @CsvSource({"40,40,16", "34,34,32", "1,1,0"})
    void a_simple_majority_calls_for_a_second_vote(long yes, long no, long abstain) {
        Verdict verdict = MajorityRule.simpleMajority().decide(Count.of(new Tally(105, yes, no, abstain)));

        assertThat(verdict.outcome()).isEqualTo(Outcome.TIED);
        assertThat(verdict.reason()).isEqualTo(Reason.TIE);
        assertThat(verdict.words()).isEqualTo("equally divided: " + yes + " in favour and as many against");
        assertThat(verdict.findings().getFirst().met()).isFalse();
    }

    @Test
    void a_committee_rejects_at_once() {
        Verdict verdict = halfBy(Measure.MEMBERS, TieRule.REJECTED).decide(Count.of(new Tally(105, 40, 40, 16)));

        assertThat(verdict.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(verdict.reason()).isEqualTo(Reason.TIE);
        assertThat(verdict.words()).isEqualTo("not adopted: 40 in favour and as many against");
    }

    @Test
    void it_is_never_two_thirds() {
        Verdict verdict = MajorityRule.twoThirds().decide(Count.of(new Tally(105, 40, 40, 16)));

        assertThat(verdict.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(verdict.reason()).isEqualTo(Reason.NO_MAJORITY);
    }

    @Test
    void a_veto_or_a_share_that_was_plainly_missed_is_no_tie() {
        MajorityRule both = new MajorityRule(
                "both",
                "half the members and half the weight",
                "rule 1",
                List.of(
                        new Condition.Fraction(Base.PRESENT_AND_VOTING, 1, 2, true, Measure.MEMBERS),
                        new Condition.Fraction(Base.PRESENT_AND_VOTING, 1, 2, true, Measure.WEIGHT)),
                TieRule.SECOND_VOTE);
        Verdict verdict =
                both.decide(new Count(new Tally(10, 5, 5, 0), new Tally(100, 10, 90, 0), 10, null, member -> null));

        assertThat(verdict.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(verdict.reason()).isEqualTo(Reason.NO_MAJORITY);
    }

    @Test
    void nobody_against_nobody_is_no_division() {
        Verdict verdict = MajorityRule.simpleMajority().decide(Count.of(new Tally(105, 0, 0, 16)));

        assertThat(verdict.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(verdict.reason()).isEqualTo(Reason.NO_MAJORITY);
    }

    @Test
    void where_weight_decides_weight_divides() {
        MajorityRule rule = halfBy(Measure.WEIGHT, TieRule.SECOND_VOTE);

        Count unequalWeights = new Count(new Tally(2, 1, 1, 0), new Tally(10, 7, 3, 0), 2, null, member -> null);
        assertThat(rule.decide(unequalWeights).outcome()).isEqualTo(Outcome.ADOPTED);

        Count equalWeights = new Count(new Tally(3, 1, 2, 0), new Tally(10, 5, 5, 0), 3, null, member -> null);
        assertThat(rule.decide(equalWeights).outcome()).isEqualTo(Outcome.TIED);
        assertThat(rule.decide(equalWeights).words()).isEqualTo("equally divided: 5 in favour and as many against");
    }

    private static MajorityRule halfBy(Measure measure, TieRule tie) {
        return new MajorityRule(
                "half",
                "a majority",
                "of these tests",
                List.of(new Condition.Fraction(Base.PRESENT_AND_VOTING, 1, 2, true, measure)),
                tie);
    }
}
