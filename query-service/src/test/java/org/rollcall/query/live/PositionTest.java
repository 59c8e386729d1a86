package org.rollcall.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.query.live.line.Position;
import org.rollcall.query.problem.Problem;

class PositionTest {

    @Test
    void the_log_may_hold_hyphens() {
        assertThat(Position.of("a-b_-c-17")).isEqualTo(new Position("a-b_-c", "17"));
    }

    @Test
    void nothing_is_no_position() {
        assertThat(Position.of(null)).isNull();
        assertThat(Position.of("")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "-17", "log-", "log-1 2", "log-ß", "log-A"})
    void anything_else_is_refused(String id) {
        assertThatThrownBy(() -> Position.of(id)).isInstanceOf(Problem.class);
    }
}
