package org.rollcall.query.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollcall.domain.rule.Outcome;

class PaperTest {

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"TIED", "UNKNOWN"})
    void an_equal_division_and_an_unrecorded_outcome_leave_it_before_the_body(Outcome outcome) {
        assertThat(of(outcome).state(false)).isEqualTo("SUBMITTED");
        assertThat(of(outcome).state(true)).isEqualTo("VOTING");
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TIED", "UNKNOWN"})
    void every_other_outcome_decides_it(Outcome outcome) {
        assertThat(of(outcome).state(false)).isEqualTo("DECIDED");
    }

    @Test
    void without_an_outcome_it_waits() {
        assertThat(of(null).state(false)).isEqualTo("SUBMITTED");
    }

    private static Paper of(Outcome outcome) {
        return new Paper(
                "p", null, null, null, null, null, null, null, null, outcome, null, null, null, null, null, null);
    }
}
