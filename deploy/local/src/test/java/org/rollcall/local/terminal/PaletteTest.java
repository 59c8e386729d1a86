package org.rollcall.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PaletteTest {

    @Test
    void the_terminal_says_how_many_colours_it_has() {
        assertThat(Palette.of(Map.of("COLORTERM", "truecolor", "TERM", "xterm-256color")))
                .isEqualTo(Palette.FULL);
        assertThat(Palette.of(Map.of("COLORTERM", "24bit"))).isEqualTo(Palette.FULL);
        assertThat(Palette.of(Map.of("TERM", "xterm-256color"))).isEqualTo(Palette.NEAR);
        assertThat(Palette.of(Map.of("TERM", "xterm"))).isEqualTo(Palette.BASIC);
    }

    @Test
    void who_wants_no_colours_gets_none() {
        Palette none = Palette.of(Map.of("COLORTERM", "truecolor", "NO_COLOR", "1"));
        assertThat(none).isEqualTo(Palette.NONE);
        assertThat(none.ground("YES", "✓")).isEqualTo("✓");
        assertThat(Palette.of(Map.of("COLORTERM", "truecolor", "NO_COLOR", ""))).isEqualTo(Palette.FULL);
    }

    @Test
    void the_colours_are_those_of_the_board() {
        assertThat(Palette.FULL.ground("YES", "x")).contains("48;2;0;106;140"); // #006A8C
        assertThat(Palette.FULL.ground("NO", "x")).contains("48;2;200;16;46"); // #C8102E
        assertThat(Palette.FULL.ground("ABSTAIN", "x")).contains("48;2;245;183;0"); // #F5B700
    }
}
