package org.rollcall.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EventsTest {
    @Test
    void comments_and_retry_are_passed_over_and_lines_of_data_joined() throws IOException {
        Events events = events("""
                retry: 1000

                : ♥

                id: q1x-7
                event: snapshot
                data: {"a":
                data: 1}

                data:no blank

                """);

        assertThat(events.next()).hasValue(new Events.Event("q1x-7", "snapshot", "{\"a\":\n1}"));
        assertThat(events.next()).hasValue(new Events.Event("q1x-7", "message", "no blank"));
        assertThat(events.next()).isEmpty();
    }

    @Test
    void an_event_cut_off_in_the_middle_never_happened() throws IOException {
        assertThat(events("event: delta\ndata: {\"to\":9}\n").next()).isEmpty();
    }

    private static Events events(String text) {
        return new Events(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
