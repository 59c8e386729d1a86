package org.rollcall.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.domain.roll.Tally;

/** The words of a verdict follow the question: texts are adopted, parts retained, motions carried. */
class WordsOfVerdictsTest {

    private static final Count PASSED = Count.of(new Tally(5, 3, 1, 0));
    private static final Count FAILED = Count.of(new Tally(5, 1, 3, 0));

    @ParameterizedTest
    @CsvSource({"TEXT, adopted, not adopted", "PART, retained, rejected", "MOTION, carried, not carried"})
    void each_question_has_its_own(Question question, String passed, String failed) {
        assertThat(MajorityRule.simpleMajority().decide(PASSED, question).words())
                .startsWith(passed + ": 3 of the 4");
        assertThat(MajorityRule.simpleMajority().decide(FAILED, question).words())
                .startsWith(failed + ": 1 of the 4");
    }

    @Test
    void a_majority_that_is_not_enough_is_said_only_once_it_is_decided() {
        Count count = Count.of(new Tally(193, 88, 55, 50));

        assertThat(MajorityRule.twoThirds().standing(count).words()).doesNotContain("majority");
        assertThat(MajorityRule.twoThirds().decide(count).words()).contains("a majority, but 88 of the 143");
    }

    @Test
    void an_outcome_as_recorded_is_said_of_its_question() {
        Verdict unknown = Verdict.withoutRule(true);

        assertThat(unknown.asRecorded(Outcome.ADOPTED, Question.MOTION).words())
                .isEqualTo("carried, as recorded; which majority applied is not recorded");
        assertThat(unknown.asRecorded(Outcome.REJECTED, Question.PART).outcome())
                .isEqualTo(Outcome.REJECTED);
    }
}
