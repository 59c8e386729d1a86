package org.rollcall.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanvasTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void a_picture_is_written_over_the_last_one_and_the_page_of_before_comes_back() {
        try (Canvas canvas = Canvas.on(new PrintStream(written, true, StandardCharsets.UTF_8))) {
            canvas.draw(List.of("one", "two"));
            canvas.draw(List.of("three"));
            canvas.close();
            canvas.draw(List.of("too late"));
        }

        String all = written.toString(StandardCharsets.UTF_8);
        assertThat(all).startsWith("\033[?1049h").endsWith("\033[?25h\033[?1049l");
        assertThat(all).contains("\033[Hone\033[K\r\ntwo\033[K\033[J").contains("\033[Hthree\033[K\033[J");
        assertThat(all).as("nothing is cleared before it is written over").doesNotContain("\033[2J", "too late");
        assertThat(all.split("1049l", -1)).as("left once").hasSize(2);
    }
}
