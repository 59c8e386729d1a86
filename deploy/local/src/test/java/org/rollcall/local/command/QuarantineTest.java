package org.rollcall.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarantineTest {
    private static final String LIST = "GET /v1/quarantine?limit=500";
    private static final String HELD = "GET /v1/quarantine/held?limit=500";

    @TempDir
    private Path folder;

    private StubCopy copy;

    @BeforeEach
    void start() throws IOException {
        copy = new StubCopy(folder.resolve("data"));
        copy.on(HELD, 200, "{\"streams\":[]}");
    }

    @AfterEach
    void stop() {
        copy.close();
    }

    @Test
    void records_and_held_streams_are_listed_page_by_page() {
        copy.on(LIST, 200, """
                        {"records":[{"partition":3,"offset":7,"stream":"a","reason":"is no JSON","noticedAt":"2026-03-02T17:00:00Z"}]}""").on(LIST + "&after=3-7", 200, "{\"records\":[]}").on(HELD, 200, """
                        {"streams":[{"stream":"b","partition":1,"heldBy":"rollcall.vote-cast.v9","since":5,"records":2}]}""");

        assertThat(copy.run("quarantine")).isZero();

        assertThat(copy.out()).contains("3-7", "is no JSON", "rollcall.vote-cast.v9");
    }

    @Test
    void nothing_is_said_to_be_nothing() {
        copy.on(LIST, 200, "{\"records\":[]}");

        assertThat(copy.run("quarantine")).isZero();

        assertThat(copy.out()).isEqualToIgnoringNewLines("No record is quarantined.");
    }

    @Test
    void one_record_is_shown_whole_and_a_place_that_is_none_is_refused() {
        copy.on("GET /v1/quarantine/3/7", 200, "{\"value\":{\"base64\":\"AAE=\"}}");

        assertThat(copy.run("quarantine", "3-7")).isZero();
        assertThat(copy.out()).contains("AAE=");
        assertThat(copy.run("quarantine", "somewhere")).isEqualTo(2);
    }
}
