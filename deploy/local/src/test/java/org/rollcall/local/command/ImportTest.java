package org.rollcall.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
    private static final String RUNNING = """
            {"id":"i1","state":"RUNNING","bytes":20,"bytesRead":10,"rows":1000,"rollCallsRead":5,"rowsPerSecond":900,"secondsLeft":75}""";

    @TempDir
    private Path folder;

    private StubCopy copy;
    private Path file;

    @BeforeEach
    void start() throws IOException {
        copy = new StubCopy(folder.resolve("data"));
        file = Files.writeString(folder.resolve("ga all.csv"), "undl_id,ms_code\r\n1,FRA\r\n");
        copy.on("POST /v1/imports/files?name=ga%20all.csv", 201, "{\"file\":\"abc\"}")
                .on("POST /v1/imports", 202, "{\"id\":\"i1\",\"state\":\"WAITING\"}");
    }

    @AfterEach
    void stop() {
        copy.close();
    }

    @Test
    void a_file_goes_in_as_it_is_and_is_told_of() {
        copy.on("GET /v1/imports/i1", 200, done("\"applied\":3,\"duplicate\":1,\"corrected\":0,\"refused\":0"));

        assertThat(importing("--edition", "2026-01")).isZero();

        assertThat(copy.requests())
                .containsSubsequence(
                        "POST /v1/imports/files?name=ga%20all.csv undl_id,ms_code\r\n1,FRA\r\n",
                        "POST /v1/imports {\"format\":\"undl\",\"files\":[\"abc\"],\"edition\":\"2026-01\"}");
        assertThat(copy.out())
                .contains("Imported ga all.csv in 12 s.", "88,780 rows, 4 roll calls", "3  new in the log", "/history");
    }

    @Test
    void a_service_that_was_killed_in_the_middle_only_makes_it_longer() {
        copy.on(
                "GET /v1/imports/i1",
                StubCopy.json(200, RUNNING),
                StubCopy.dead(),
                StubCopy.json(404, "{\"detail\":\"There is no import i1.\"}"),
                StubCopy.json(200, RUNNING),
                StubCopy.json(200, done("\"applied\":4,\"refused\":0")));

        assertThat(importing()).isZero();

        assertThat(copy.err()).containsOnlyOnce("ingest-service does not answer; the import goes on by itself");
    }

    @Test
    void a_transfer_that_was_cut_off_is_sent_anew() {
        copy.on("POST /v1/imports/files?name=ga%20all.csv", StubCopy.dead(), StubCopy.json(200, "{\"file\":\"abc\"}"))
                .on("GET /v1/imports", 200, "{\"imports\":[]}")
                .on("GET /v1/imports/i1", 200, done("\"applied\":4,\"refused\":0"));

        assertThat(importing()).isZero();

        assertThat(copy.err()).contains("Sending ga all.csv was cut off; trying again");
    }

    @Test
    void a_large_file_goes_in_whole_too() throws IOException {
        Path large = Files.write(folder.resolve("large.csv"), new byte[9_000_000]);
        long[] received = {0};
        copy.on("POST /v1/imports/files?name=large.csv", exchange -> {
                    received[0] = Long.parseLong(exchange.getRequestHeaders().getFirst("Content-Length"));
                    StubCopy.json(201, "{\"file\":\"abc\"}").answer(exchange);
                })
                .on("GET /v1/imports/i1", 200, done("\"applied\":4,\"refused\":0"));

        assertThat(copy.run("import", large.toString(), "--format", "undl")).isZero();

        assertThat(received[0]).isEqualTo(9_000_000);
    }

    @Test
    void what_was_left_out_is_named_and_is_exit_code_1() {
        String problems = IntStream.rangeClosed(1, 25)
                .mapToObj(n -> "{\"line\":" + n + ",\"record\":\"r" + n + "\",\"reason\":\"Reason " + n + ".\"}")
                .collect(Collectors.joining(","));
        copy.on(
                "GET /v1/imports/i1",
                200,
                done("\"applied\":1,\"refused\":25,\"problemCount\":25,\"problems\":[" + problems + "]"));

        assertThat(importing()).isEqualTo(1);

        assertThat(copy.out())
                .contains("line 1: record r1: Reason 1.", "line 20: record r20", "and 5 more; with -o json all of them")
                .doesNotContain("Reason 21");
    }

    @Test
    void figures_that_disagree_are_shown_and_are_no_failure() {
        copy.on("GET /v1/imports/i1", 200, done("""
                "applied":2,"refused":0,
                "differences":[{"ballot":"a.1","claimed":{"yes":120,"no":1,"abstain":null,"notVoting":0},
                                "counted":{"yes":119,"no":1,"abstain":2,"notVoting":0}}],
                "corrections":[{"ballot":"b.1","member":"AFG","what":"choice","from":"NOT_VOTING","to":"YES"},
                               {"ballot":"b.1","member":null,"what":"date","from":"2016-01-01","to":"2016-01-02"}],
                "noticeCount":30,"notices":[{"line":7,"record":"9","text":"XYZ is no member that is known."},
                            {"line":0,"record":"8","text":"The log has it."}]"""));

        assertThat(importing()).isZero();

        assertThat(copy.out())
                .contains(
                        "a.1: 120–1–?–0 in the file, 119–1–2–0 counted",
                        "b.1: AFG NOT_VOTING → YES",
                        "b.1: date 2016-01-01 → 2016-01-02",
                        "line 7: record 9: XYZ is no member that is known.",
                        "  record 8: The log has it.",
                        "and 10 more; with -o json the first 2");
    }

    @Test
    void a_failed_import_says_why_and_that_it_can_be_repeated() {
        copy.on("GET /v1/imports/i1", 200, """
                {"state":"FAILED","failure":"the header lacks ms_vote","files":[{"name":"ga all.csv"}]}""");

        assertThat(importing()).isEqualTo(1);

        assertThat(copy.out())
                .contains("The import of ga all.csv failed: the header lacks ms_vote. Nothing went in.")
                .doesNotContain("rows", "/history");
    }

    @Test
    void a_program_gets_the_document_alone() throws IOException {
        copy.on("GET /v1/imports/i1", 200, done("\"applied\":4,\"refused\":0"));

        assertThat(importing("-o", "json")).isZero();

        assertThat(new ObjectMapper().readTree(copy.out()).path("applied").asInt())
                .isEqualTo(4);
    }

    @Test
    void detached_it_says_how_to_come_back() {
        assertThat(importing("--detach")).isZero();

        assertThat(copy.out()).contains("import --show i1", "import --stop i1");
        assertThat(copy.requests()).noneMatch(request -> request.startsWith("GET /v1/imports/i1"));
    }

    @Test
    void an_import_begun_before_is_stopped_and_told_of() {
        copy.on("DELETE /v1/imports/i1", 200, "{}")
                .on("GET /v1/imports/i1", 200, "{\"state\":\"STOPPED\",\"files\":[{\"name\":\"x.csv\"}]}");

        assertThat(copy.run("import", "--stop", "i1")).isEqualTo(1);

        assertThat(copy.requests()).contains("DELETE /v1/imports/i1");
        assertThat(copy.out()).contains("Stopped: the import of x.csv");
    }

    @Test
    void words_without_sense_are_exit_code_2_and_send_nothing() {
        assertThat(copy.run("import")).isEqualTo(2);
        assertThat(copy.run("import", file.toString())).isEqualTo(2);
        assertThat(copy.run("import", file.toString(), "--format", "voeten")).isEqualTo(2);
        assertThat(copy.run("import", file.toString(), "--format", "xml")).isEqualTo(2);
        assertThat(importing("-o", "csv")).isEqualTo(2);
        assertThat(copy.run("import", folder + "/none.csv", "--format", "undl")).isEqualTo(1);
        assertThat(copy.err()).contains("There is no file " + folder + "/none.csv.");
        assertThat(copy.requests()).isEmpty();
    }

    private int importing(String... more) {
        String[] words = {"import", file.toString(), "--format", "undl"};
        return copy.run(Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new));
    }

    private static String done(String figures) {
        return """
                {"id":"i1","state":"DONE","files":[{"name":"ga all.csv","bytes":20}],"rows":88780,"rollCallsRead":4,
                 "events":1000,"startedAt":"2026-01-01T00:00:00Z","endedAt":"2026-01-01T00:00:12.5Z",%s}""".formatted(figures);
    }
}
