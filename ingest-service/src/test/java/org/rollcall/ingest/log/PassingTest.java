package org.rollcall.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassingTest {

    @Test
    void who_waits_for_an_offset_is_released_when_the_fold_has_passed_it_and_not_before() {
        Passing passing = new Passing(2);
        var third = passing.passed(0, 3);
        var elsewhere = passing.passed(1, 0);
        passing.advance(0, 3);
        assertThat(third).isNotDone();
        passing.advance(0, 4);
        assertThat(third).isDone();
        assertThat(elsewhere).isNotDone();
        assertThat(passing.passed(0, 2)).isDone();
    }
}
