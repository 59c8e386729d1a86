package org.rollcall.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.domain.roll.Tally;

/** What the General Assembly's two majorities decide of official totals. */
class AssemblyMajoritiesTest {

    private static final int MEMBERS = 193;

    @ParameterizedTest
    @CsvSource(textBlock = OfficialTotals.NINE_OF_ES_11)
    void all_nine_of_the_session_pass_under_either_rule(
            String resolution, int yes, int no, int abstain, int notVoting) {
        Tally tally = new Tally(MEMBERS, yes, no, abstain);

        assertThat(tally.pending()).isEqualTo(notVoting);
        assertThat(MajorityRule.twoThirds().decide(Count.of(tally)).outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(MajorityRule.simpleMajority().decide(Count.of(tally)).outcome())
                .isEqualTo(Outcome.ADOPTED);
    }

    @ParameterizedTest
    @CsvSource(textBlock = OfficialTotals.NINE_OF_ES_11)
    void abstentions_and_absences_are_outside_the_base(String resolution, int yes, int no, int abstain, int notVoting) {
        Finding finding = MajorityRule.twoThirds()
                .decide(Count.of(new Tally(MEMBERS, yes, no, abstain)))
                .findings()
                .getFirst();

        assertThat(finding.figure()).isEqualTo(yes);
        assertThat(finding.base()).isEqualTo(yes + no);
        assertThat(finding.met()).isTrue();
        assertThat(finding.moreNeeded()).isZero();
    }

    @Test
    void the_verdict_is_explained_in_figures_and_words() {
        Verdict verdict = MajorityRule.twoThirds().decide(Count.of(new Tally(MEMBERS, 141, 5, 35)));

        assertThat(verdict.words()).isEqualTo("adopted: 141 of the 146 that voted yes or no; 98 were needed");
        assertThat(verdict.findings())
                .containsExactly(new Finding(
                        "FRACTION",
                        141,
                        146L,
                        98,
                        true,
                        0L,
                        List.of(),
                        "141 of the 146 that voted yes or no; 98 were needed"));
    }

    @Test
    void a_majority_is_not_two_thirds() {
        // The amendment to A/ES-10/L.25 of 27 October 2023: the case that tells the two rules apart.
        Count count = Count.of(new Tally(MEMBERS, 88, 55, 23));

        Verdict twoThirds = MajorityRule.twoThirds().decide(count);
        assertThat(twoThirds.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(twoThirds.reason()).isEqualTo(Reason.NO_MAJORITY);
        assertThat(twoThirds.words())
                .isEqualTo("not adopted: a majority, but 88 of the 143 that voted yes or no; 96 were needed");
        assertThat(MajorityRule.simpleMajority().decide(count).outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void the_other_reported_figure_decides_the_same() {
        assertThat(MajorityRule.twoThirds()
                        .decide(Count.of(new Tally(MEMBERS, 85, 55, 23)))
                        .outcome())
                .isEqualTo(Outcome.REJECTED);
    }

    @Test
    void two_thirds_would_have_rejected_what_a_simple_majority_adopted() {
        // A/RES/73/187 of 17 December 2018.
        Count count = Count.of(new Tally(MEMBERS, 94, 59, 33));

        assertThat(MajorityRule.simpleMajority().decide(count).outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(MajorityRule.twoThirds().decide(count).words())
                .isEqualTo("not adopted: a majority, but 94 of the 153 that voted yes or no; 102 were needed");
    }

    @ParameterizedTest
    @CsvSource({"2,1", "4,2", "98,49", "100000,50000"})
    void exactly_two_thirds_is_enough(long yes, long no) {
        assertThat(MajorityRule.twoThirds()
                        .decide(Count.of(new Tally(yes + no, yes, no, 0)))
                        .outcome())
                .isEqualTo(Outcome.ADOPTED);
        assertThat(MajorityRule.twoThirds()
                        .decide(Count.of(new Tally(yes + no, yes - 1, no + 1, 0)))
                        .outcome())
                .isEqualTo(Outcome.REJECTED);
    }

    @ParameterizedTest
    @CsvSource({"43,37,15", "37,36,22"})
    void what_found_a_majority_in_1960_found_no_two_thirds(long yes, long no, long abstain) {
        Count count = Count.of(new Tally(99, yes, no, abstain));

        assertThat(MajorityRule.twoThirds().decide(count).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(MajorityRule.simpleMajority().decide(count).outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @ParameterizedTest
    @CsvSource({"50,67,36"})
    void a_motion_with_more_against_is_not_carried(long yes, long no, long abstain) {
        assertThat(MajorityRule.simpleMajority()
                        .decide(Count.of(new Tally(MEMBERS, yes, no, abstain)))
                        .outcome())
                .isEqualTo(Outcome.REJECTED);
    }

    @Test
    void nobody_in_favour_passes_nothing() {
        for (MajorityRule rule : List.of(MajorityRule.twoThirds(), MajorityRule.simpleMajority())) {
            Verdict verdict = rule.decide(Count.of(new Tally(MEMBERS, 0, 0, 120)));
            assertThat(verdict.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(verdict.reason()).isEqualTo(Reason.NO_MAJORITY);
            assertThat(verdict.words()).isEqualTo("not adopted: nobody voted yes or no");
        }
    }

    @Test
    void one_vote_in_favour_and_none_against_passes() {
        assertThat(MajorityRule.simpleMajority()
                        .decide(Count.of(new Tally(MEMBERS, 1, 0, 150)))
                        .words())
                .isEqualTo("adopted: 1 of the 1 that voted yes or no; 1 was needed");
    }
}
