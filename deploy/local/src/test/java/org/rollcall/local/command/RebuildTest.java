package org.rollcall.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildTest {
    private static final String PATH = "/v1/projection/rebuild";
    private static final StubCopy.Handler BUILDING = StubCopy.json(
            200, "{\"state\":\"BUILDING\",\"records\":10,\"of\":100,\"recordsPerSecond\":5,\"secondsLeft\":18}");
    private static final StubCopy.Handler DIFFERENT = StubCopy.json(200, """
                    {"state":"DIFFERENT","generation":2,"from":1,"records":100,"ballotsCompared":7,"ballotsDifferent":1,
                     "differences":[{"ballot":"x.1","what":"yes 3, rebuilt 4"}],"hashServing":"aa","hashNew":"bb"}""");
    private static final StubCopy.Handler SWITCHED = StubCopy.json(200, """
                    {"state":"SWITCHED","generation":2,"from":1,"records":1234,"ballotsCompared":7,"ballotsDifferent":0,
                     "hashServing":"aa","hashNew":"aa","startedAt":"2026-01-01T00:00:00Z","endedAt":"2026-01-01T00:00:04Z"}""");

    @TempDir
    private Path folder;

    private StubCopy copy;

    @BeforeEach
    void start() throws IOException {
        copy = new StubCopy(folder.resolve("data"));
        copy.on("POST " + PATH, 202, "{\"state\":\"BUILDING\"}");
    }

    @AfterEach
    void stop() {
        copy.close();
    }

    @Test
    void equal_hashes_are_shown_when_it_has_switched() {
        copy.on("GET " + PATH, BUILDING, StubCopy.dead(), SWITCHED);

        assertThat(copy.run("rebuild")).isZero();

        assertThat(copy.out())
                .contains("Rebuilt: generation 2 serves instead of 1, 1,234 records in 4 s.", "aa  rebuilt, equal")
                .contains("7 ballots compared, 0 different");
    }

    @Test
    void a_difference_is_named_and_is_exit_code_1_until_it_is_confirmed() {
        copy.on("GET " + PATH, DIFFERENT).on("POST " + PATH + "/confirm", 202, "{}");

        assertThat(copy.run("rebuild")).isEqualTo(1);
        assertThat(copy.out())
                .contains("bb  rebuilt, NOT equal", "x.1: yes 3, rebuilt 4", "rebuild --confirm", "rebuild --abandon");

        copy.on("GET " + PATH, SWITCHED);
        assertThat(copy.run("rebuild", "--confirm")).isZero();
        assertThat(copy.requests()).containsSubsequence("POST " + PATH + " {}", "POST " + PATH + "/confirm {}");
    }

    @Test
    void one_that_runs_already_is_followed() {
        copy.on("POST " + PATH, 409, "{\"detail\":\"a rebuild runs\"}").on("GET " + PATH, SWITCHED);

        assertThat(copy.run("rebuild")).isZero();

        assertThat(copy.err()).contains("A rebuild was begun before; this is that one.");
    }

    @Test
    void abandoning_is_done_when_it_is_abandoned() {
        copy.on("DELETE " + PATH, 200, "{}").on("GET " + PATH, 200, "{\"state\":\"ABANDONED\",\"from\":1}");

        assertThat(copy.run("rebuild", "--abandon")).isZero();

        assertThat(copy.out()).contains("abandoned; generation 1 goes on serving");
        assertThat(copy.run("rebuild", "--abandon", "--confirm")).isEqualTo(2);
    }

    @Test
    void status_tells_of_a_rebuild_and_an_import_under_way() throws IOException {
        copy.on("GET /q/health/ready", 200, "{}").on("GET " + PATH, BUILDING).on("GET /v1/imports", 200, """
                        [{"id":"i2","state":"RUNNING","files":[{"name":"ga.csv"}],"rows":5000,"rollCallsRead":20,
                          "rowsPerSecond":900,"secondsLeft":75},{"id":"i1","state":"DONE"}]""");

        copy.run("status");
        assertThat(copy.out())
                .contains("import   ga.csv: 1 min 15 s left · 900 rows/s · 5,000 rows · 20 roll calls"
                        + " (./rollcall import --show i2)")
                .contains("rebuild  building · 18 s left · 5 records/s · 10 of 100 (./rollcall rebuild)");

        copy.run("status", "-o", "json");
        JsonNode all = new ObjectMapper().readTree(copy.out());
        assertThat(all.path("import").path("id").asText()).isEqualTo("i2");
        assertThat(all.path("rebuild").path("state").asText()).isEqualTo("BUILDING");
    }
}
