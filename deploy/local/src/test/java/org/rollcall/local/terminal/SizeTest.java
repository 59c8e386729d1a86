package org.rollcall.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SizeTest {

    @Test
    void rows_come_first() {
        assertThat(Size.of("24 80\n")).hasValue(new Size(80, 24));
    }

    @Test
    void a_terminal_that_does_not_know_its_size_has_none() {
        assertThat(Size.of("0 0")).isEmpty();
        assertThat(Size.of("")).isEmpty();
        assertThat(Size.of("stty: no such device")).isEmpty();
    }
}
