package org.rollcall.ingest.log;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class UnderwayTest {

    private final Underway all = new Underway(5, 5);
    private final Underway.Places underway = all.single();

    @Test
    void who_comes_while_as_many_are_under_way_as_may_be_is_refused_and_not_counted() {
        underway.enter(3);
        underway.enter(2);
        assertThatThrownBy(() -> underway.enter(1))
                .isInstanceOf(LogState.NotReady.class)
                .hasMessageContaining("send it again");
        underway.leave(2);
        assertThatCode(() -> underway.enter(2)).doesNotThrowAnyException();
        assertThatThrownBy(() -> underway.enter(1)).isInstanceOf(LogState.NotReady.class);
    }

    @Test
    void a_request_of_more_commands_than_may_be_under_way_is_taken_alone() {
        underway.enter(1);
        assertThatThrownBy(() -> underway.enter(9)).isInstanceOf(LogState.NotReady.class);
        underway.leave(1);
        assertThatCode(() -> underway.enter(9)).doesNotThrowAnyException();
    }

    @Test
    void a_long_list_keeps_nobody_out_who_comes_alone() {
        all.bulk().enter(9);
        assertThatCode(() -> underway.enter(5)).doesNotThrowAnyException();
        assertThatThrownBy(() -> all.bulk().enter(1)).isInstanceOf(LogState.NotReady.class);
    }
}
