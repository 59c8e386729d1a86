package org.rollcall.local.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void many_words_are_broken_between_words_behind_their_margin() {
        screen(false, 20).paragraph("  ", "Mali, Nicaragua, Saint Vincent and the Grenadines");

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("  Mali, Nicaragua,", "  Saint Vincent and", "  the Grenadines");
    }

    @Test
    void nothing_is_no_line() {
        screen(false, 20).paragraph("  ", "");

        assertThat(out.size()).isZero();
    }

    @Test
    void a_bar_shows_share_and_words_and_leaves_standard_output_alone() {
        try (Gauge gauge = Gauge.on(screen(true, 80), "import")) {
            gauge.show(50, 200, "12 s left · 900 rows/s");
        }

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("import │█████               │  25 %  12 s left · 900 rows/s");
        assertThat(out.size()).isZero();
    }

    @Test
    void in_a_pipe_there_is_no_bar() {
        try (Gauge gauge = Gauge.on(screen(false, 80), "import")) {
            gauge.show(50, 200, "12 s left");
        }

        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("│");
    }

    private Screen screen(boolean terminal, int columns) {
        return new Screen(stream(out), stream(err), terminal, columns, false);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
