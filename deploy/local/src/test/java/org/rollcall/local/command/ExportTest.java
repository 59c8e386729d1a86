package org.rollcall.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
    @TempDir
    private Path folder;

    private StubCopy copy;

    @BeforeEach
    void start() throws IOException {
        copy = new StubCopy(folder.resolve("data"));
    }

    @AfterEach
    void stop() {
        copy.close();
    }

    @Test
    void what_is_selected_goes_to_standard_output_and_nothing_else() {
        copy.on("GET /v1/ballots.csv?session=74&member=FRA", 200, "ballot,yes\nb.1,120\n")
                .on("GET /v1/ballots/b.1/votes.json", 200, "[]")
                .on("GET /v1/votes.ndjson?topic=nuclear%20weapons", 200, "{}\n")
                .on("GET /v1/members/FRA/votes.csv", 200, "ballot,choice\n")
                .on("GET /v1/events.ndjson?stream=a-1", 200, "{\"id\":1}\n");

        assertThat(copy.run("export", "tallies", "--session", "74", "--member", "fra"))
                .isZero();
        assertThat(copy.out()).isEqualTo("ballot,yes\nb.1,120\n");
        assertThat(copy.run("export", "votes", "b.1", "-o", "json")).isZero();
        assertThat(copy.out()).isEqualTo("[]");
        assertThat(copy.run("export", "votes", "--topic", "nuclear weapons", "--format", "ndjson"))
                .isZero();
        assertThat(copy.out()).isEqualTo("{}\n");
        assertThat(copy.run("export", "member", "fra")).isZero();
        assertThat(copy.run("export", "events", "--stream", "a-1")).isZero();
        assertThat(copy.out()).isEqualTo("{\"id\":1}\n");
    }

    @Test
    void a_file_appears_once_it_is_whole() throws IOException {
        copy.on("GET /v1/ballots.csv", 200, "ballot,yes\nb.1,120\n");
        Path file = folder.resolve("all.csv");

        assertThat(copy.run("export", "tallies", "--output", file.toString())).isZero();

        assertThat(file).hasContent("ballot,yes\nb.1,120\n");
        assertThat(copy.out()).isEmpty();
        assertThat(copy.err()).contains("Wrote 0.0 MB to " + file);
        assertThat(folder.resolve("all.csv.part")).doesNotExist();
    }

    @Test
    void a_list_that_was_cut_off_leaves_the_file_as_it_was() throws IOException {
        copy.on("GET /v1/ballots.csv", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("ballot,yes\nb.1,".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        });
        Path file = Files.writeString(folder.resolve("all.csv"), "before");

        assertThat(copy.run("export", "tallies", "--output", file.toString())).isEqualTo(1);

        assertThat(copy.err()).contains("The list was cut off after 0.0 MB and is not whole");
        assertThat(file).hasContent("before");
        assertThat(folder.resolve("all.csv.part")).doesNotExist();
        assertThat(copy.run("export", "tallies")).isEqualTo(1);
    }

    @Test
    void a_refusal_is_a_sentence_and_no_file() {
        copy.on("GET /v1/ballots.csv?from=yesterday", 400, "{\"detail\":\"from is a day such as 2015-01-01\"}");
        Path file = folder.resolve("all.csv");

        assertThat(copy.run("export", "tallies", "--from", "yesterday", "--output", file.toString()))
                .isEqualTo(1);

        assertThat(copy.err()).contains("Not done: from is a day such as 2015-01-01.");
        assertThat(file).doesNotExist();
    }

    @Test
    void where_nothing_can_be_written_it_says_so_before_anything_is_asked() {
        assertThat(copy.run("export", "tallies", "--output", folder + "/none/all.csv"))
                .isEqualTo(1);
        assertThat(copy.err()).contains("none/all.csv.part cannot be written");
        assertThat(copy.run("export", "events", "--format", "csv")).isEqualTo(2);
        assertThat(copy.run("export", "tallies", "--format", "pdf")).isEqualTo(2);
        assertThat(copy.requests()).isEmpty();
    }
}
