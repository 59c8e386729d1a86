package org.rollcall.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
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
    void votes_are_found_by_words_and_by_what_a_member_did() {
        copy.on(
                "GET /v1/history?session=74&outcome=ADOPTED&member=FRA&choice=NOT_VOTING&q=nuclear%20weapons&limit=20",
                200, "{\"ballots\":[" + ballot("b.1", 120) + "," + ballot("a.1", 119) + "],\"next\":null}");

        assertThat(copy.run(
                        "history",
                        "nuclear",
                        "weapons",
                        "--session",
                        "74",
                        "--outcome",
                        "adopted",
                        "--member",
                        "fra",
                        "--choice",
                        "not-voting"))
                .isZero();

        assertThat(copy.out())
                .contains("2019-12-12  A/RES/74/1  120  3   ", "adopted  imported  b.1", "A long title")
                .contains("replay b.1", "compare a.1 b.1")
                .doesNotContain("There are more");
    }

    @Test
    void pages_are_put_together_until_there_are_enough() {
        copy.on(
                        "GET /v1/history?limit=3",
                        200,
                        "{\"ballots\":[" + ballot("c.1", 1) + "," + ballot("b.1", 2) + "],\"next\":\"p2\"}")
                .on(
                        "GET /v1/history?limit=1&cursor=p2",
                        200,
                        "{\"ballots\":[" + ballot("a.1", 3) + "],\"next\":\"p3\"}");

        assertThat(copy.run("history", "--limit", "3")).isZero();
        assertThat(copy.out()).contains("c.1", "b.1", "a.1", "There are more: --limit 30");

        assertThat(copy.run("history", "--limit", "3", "-o", "csv")).isZero();
        assertThat(copy.out().lines()).hasSize(4);
        assertThat(copy.out())
                .contains(
                        "a.1,A/74/L.1,A/RES/74/1,2019-12-12,74,3,3,,2,ADOPTED,IMPORTED,\"A long title, with a comma\"");
    }

    @Test
    void a_program_gets_the_documents() throws IOException {
        copy.on("GET /v1/history?limit=20", 200, "{\"ballots\":[" + ballot("b.1", 120) + "]}");

        assertThat(copy.run("history", "-o", "json")).isZero();

        assertThat(new ObjectMapper().readTree(copy.out()).get(0).path("id").asText())
                .isEqualTo("b.1");
    }

    @Test
    void nothing_found_is_said() {
        copy.on("GET /v1/history?limit=20", 200, "{\"ballots\":[],\"next\":null}");

        assertThat(copy.run("history")).isZero();

        assertThat(copy.out()).contains("No recorded vote was found");
    }

    /** One whose abstentions are not known. */
    private static String ballot(String id, int yes) {
        return """
                {"id":"%s","symbol":"A/74/L.1","resolution":"A/RES/74/1","title":"A long title, with a comma","session":"74",
                 "openedAt":"2019-12-12","tally":{"yes":%d,"no":3,"abstain":null,"pending":2},
                 "verdict":{"outcome":"ADOPTED"},"provenance":{"kind":"IMPORTED"}}""".formatted(id, yes);
    }
}
