package org.rollcall.tally.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Given bytes that somebody sent, then they are shown so that looking at them does nothing. */
class ShownBytesTest {

    @Test
    void what_is_text_is_shown_as_text() {
        assertThat(shown("{\"choice\":\"YES\"}\n").text()).isEqualTo("{\"choice\":\"YES\"}\n");
        assertThat(shown("Côte d'Ivoire 贊成").base64()).isNull();
        assertThat(shown("").text()).isEmpty();
    }

    @Test
    void what_would_move_a_cursor_or_turn_a_line_around_is_not() {
        for (String trick : new String[] {"\u001b[2J", "a\u202Eb", "a\u200Bb", "a\0b", "\uFEFFx", "a\u2028b"}) {
            assertThat(shown(trick).text())
                    .as("%s", trick.codePoints().boxed().toList())
                    .isNull();
            assertThat(Base64.getDecoder().decode(shown(trick).base64()))
                    .isEqualTo(trick.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(ShownBytes.of(new byte[] {(byte) 0xC3, 0x28}).text()).isNull();
    }

    @Test
    void of_very_many_only_the_first_are_shown_and_none_is_not_empty() {
        ShownBytes large = ShownBytes.of(new byte[900_000]);
        assertThat(large.length()).isEqualTo(900_000);
        assertThat(large.cut()).isTrue();
        assertThat(Base64.getDecoder().decode(large.base64())).hasSize(ShownBytes.MOST);
        assertThat(ShownBytes.of(null)).isNull();
    }

    private static ShownBytes shown(String text) {
        return ShownBytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
