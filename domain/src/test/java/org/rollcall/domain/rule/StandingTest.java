package org.rollcall.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rollcall.domain.roll.Tally;

/** What is said of a vote while it is open: what is still needed, and never that it is decided. */
class StandingTest {

    @Test
    void how_many_more_are_needed_if_nobody_else_votes_no() {
        assertThat(standing(193, 88, 55, 23)).isEqualTo("22 more in favour are needed if nobody else votes no");
        assertThat(standing(193, 1, 1, 0)).isEqualTo("1 more in favour is needed if nobody else votes no");
        assertThat(standing(193, 0, 0, 0)).isEqualTo("1 more in favour is needed if nobody else votes no");
    }

    @Test
    void even_a_sure_majority_is_not_called_reached() {
        assertThat(standing(193, 141, 5, 35))
                .isEqualTo("no more are needed if nobody else votes no; votes can still be cast and changed");
    }

    @Test
    void what_those_who_have_not_voted_cannot_change() {
        assertThat(standing(193, 88, 55, 29))
                .as("21 are left and 22 would be needed")
                .isEqualTo("88 of the 143 that voted yes or no; 96 were needed;"
                        + " this cannot change unless a vote already cast is changed");
    }

    @Test
    void without_a_rule_nothing_is_said_of_the_outcome() {
        assertThat(Verdict.withoutRule(false).outcome()).isNull();
        assertThat(Verdict.withoutRule(true).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(Verdict.withoutRule(true).reason()).isEqualTo(Reason.NO_RULE);
    }

    private static String standing(long members, long yes, long no, long abstain) {
        return MajorityRule.twoThirds()
                .standing(Count.of(new Tally(members, yes, no, abstain)))
                .words();
    }
}
