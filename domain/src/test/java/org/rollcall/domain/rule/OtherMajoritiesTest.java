package org.rollcall.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.domain.roll.Choice.YES;
import static org.rollcall.domain.story.Vocabulary.members;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.roll.Tally;
import org.rollcall.domain.roll.Votes;

/** Absolute majorities, seats, votes cast, weights, quorum: the other bases a rule can have. */
class OtherMajoritiesTest {

    @Test
    void an_absolute_majority_counts_all_on_the_roll() {
        MajorityRule rule = rule(new Condition.Fraction(Base.MEMBERS, 1, 2, true, null));

        assertThat(rule.decide(Count.of(new Tally(193, 96, 0, 0))).words())
                .isEqualTo("not adopted: 96 of the 193 on the roll; 97 were needed");
        assertThat(rule.decide(Count.of(new Tally(193, 97, 96, 0))).outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void vacant_seats_count_where_the_rule_says_so() {
        MajorityRule rule = rule(new Condition.Fraction(Base.SEATS, 1, 2, true, null));
        Votes votes = new Votes(new Roll(members("ASH", "ELM", "FIR"), null, null, 6));
        votes.put(0, YES, 1);
        votes.put(1, YES, 2);
        votes.put(2, YES, 3);

        assertThat(rule.decide(Count.of(votes, null)).words())
                .isEqualTo("not adopted: 3 of the 6 seats; 4 were needed");
    }

    @Test
    void three_quarters_of_the_votes_cast_holds_abstentions_in_the_base() {
        MajorityRule rule = rule(new Condition.Fraction(Base.VOTES_CAST, 3, 4, false, null));

        assertThat(rule.decide(Count.of(new Tally(20, 9, 2, 1))).outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(rule.decide(Count.of(new Tally(20, 9, 2, 2))).outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void unanimity_of_those_voting_allows_abstentions() {
        MajorityRule rule = rule(new Condition.Fraction(Base.PRESENT_AND_VOTING, 1, 1, false, null));

        assertThat(rule.decide(Count.of(new Tally(5, 3, 0, 2))).outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(rule.decide(Count.of(new Tally(5, 4, 1, 0))).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(rule.standing(Count.of(new Tally(5, 3, 1, 0))).words()).contains("cannot change");
    }

    @Test
    void a_double_majority_has_one_condition_of_each_measure() {
        MajorityRule rule = rule(
                new Condition.Fraction(Base.MEMBERS, 55, 100, false, Measure.MEMBERS),
                new Condition.Fraction(Base.MEMBERS, 65, 100, false, Measure.WEIGHT));
        Votes votes = new Votes(new Roll(members("ASH", "ELM", "FIR"), null, List.of(60L, 30L, 10L), null));
        votes.put(1, YES, 1);
        votes.put(2, YES, 2);

        Verdict verdict = rule.decide(Count.of(votes, null));

        assertThat(verdict.findings()).extracting(Finding::met).containsExactly(true, false);
        assertThat(verdict.outcome()).isEqualTo(Outcome.REJECTED);
        votes.put(0, YES, 3);
        assertThat(rule.decide(Count.of(votes, null)).outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void a_quorum_is_judged_on_reported_presence_and_never_on_votes_cast() {
        MajorityRule rule = rule(
                new Condition.Fraction(Base.PRESENT_AND_VOTING, 1, 2, true, null), new Condition.Quorum(1, 2, true));
        Tally tally = new Tally(193, 60, 20, 9);

        // A/RES/71/11 was adopted by 89 votes cast of 193.
        assertThat(rule.decide(Count.of(tally)).words())
                .isEqualTo("adopted: 60 of the 80 that voted yes or no; 41 were needed;"
                        + " presence was not reported; 97 are a quorum");
        assertThat(rule.decide(withPresent(tally, 97)).outcome()).isEqualTo(Outcome.ADOPTED);
        Verdict without = rule.decide(withPresent(tally, 96));
        assertThat(without.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(without.reason()).isEqualTo(Reason.NO_QUORUM);
    }

    private static Count withPresent(Tally tally, int present) {
        return new Count(tally, tally, tally.members(), present, member -> null);
    }

    @Test
    void a_rule_that_could_never_be_met_or_always_would_is_refused() {
        refused("1/1 could never be met", () -> new Condition.Fraction(Base.MEMBERS, 1, 1, true, null));
        refused("could never be met", () -> new Condition.Fraction(Base.MEMBERS, 3, 2, false, null));
        refused("whole terms from 1 to 1000", () -> new Condition.Fraction(Base.MEMBERS, 0, 2, false, null));
        refused("whole terms from 1 to 1000", () -> new Condition.Fraction(Base.MEMBERS, 1, 1_001, false, null));
        refused("rule.base is missing", () -> new Condition.Fraction(null, 1, 2, false, null));
        refused("at least 1", () -> new Condition.AtLeast(0));
        refused("at least one member", () -> new Condition.NoVeto(List.of()));
        refused("rule.quorum", () -> new Condition.Quorum(2, 1, false));
        refused("without one everything would pass", () -> rule());
    }

    private static void refused(String words, ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOf(InvalidValue.class).hasMessageContaining(words);
    }

    private static MajorityRule rule(Condition... conditions) {
        return new MajorityRule("other", "another majority", "of these tests", List.of(conditions), TieRule.NONE);
    }
}
