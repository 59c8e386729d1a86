package org.rollcall.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.rollcall.local.Trouble;
import picocli.CommandLine;

class ControlChoiceTest {

    @CommandLine.Command
    static final class Any {
        @CommandLine.Mixin
        ControlChoice control;
    }

    @Test
    void on_this_machine_it_is_on_unless_it_is_left_off() {
        assertThat(said().on("127.0.0.1")).isTrue();
        assertThat(said().on("localhost")).isTrue();
        assertThat(said("--no-control").on("127.0.0.1")).isFalse();
    }

    @Test
    void for_others_it_is_off_unless_it_is_asked_for() {
        assertThat(said().on("192.168.1.5")).isFalse();
        assertThat(said().on("0.0.0.0")).isFalse();
        assertThat(said("--control").on("192.168.1.5")).isTrue();
        assertThat(said("--no-control").on("192.168.1.5")).isFalse();
    }

    @Test
    void asked_for_it_needs_an_address_that_a_browser_can_ask_for() {
        said().check("0.0.0.0");
        said("--control").check("192.168.1.5");
        assertThatThrownBy(() -> said("--control").check("0.0.0.0"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("--host");
    }

    private static ControlChoice said(String... words) {
        Any any = new Any();
        new CommandLine(any).parseArgs(words);
        return any.control;
    }
}
