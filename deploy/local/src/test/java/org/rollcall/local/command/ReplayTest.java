package org.rollcall.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
    private static final String OPENING = """
            event: snapshot
            id: r-1
            data: {"id":"x.1","seq":1,"state":"OPEN","tally":{"members":3,"yes":0,"no":0,"abstain":0,"pending":3}}

            """;
    private static final String VOTE = """
            event: delta
            data: {"from":1,"to":2,"tally":{"members":3,"yes":1,"no":0,"abstain":0,"pending":2}}

            """;
    private static final String GAVEL = """
            event: delta
            data: {"from":2,"to":3,"state":"CLOSED","verdict":{"words":"adopted: as recorded"},"tally":{"members":3,"yes":1,"no":0,"abstain":0,"pending":2}}

            """;
    private static final String END = "event: end\ndata: {}\n\n";

    @TempDir
    private Path folder;

    private StubCopy copy;

    @BeforeEach
    void start() throws IOException {
        copy = new StubCopy(folder.resolve("data"));
        copy.on("GET /v1/ballots/x.1", 200, """
                {"id":"x.1","symbol":"A/1","title":"Peace","state":"CLOSED","tally":{"members":3,"pending":2},
                 "provenance":{"kind":"IMPORTED","source":"undl","record":"7","roll":"OFFICIAL","timing":"INVENTED"}}""");
    }

    @AfterEach
    void stop() {
        copy.close();
    }

    @Test
    void a_vote_is_played_to_its_end_and_says_what_is_invented() {
        copy.on("GET /v1/ballots/x.1/stream?speed=50", events(OPENING + VOTE + GAVEL + END));

        assertThat(copy.run("replay", "x.1", "--speed", "50")).isZero();

        assertThat(copy.out())
                .contains(
                        "A/1 · Peace",
                        "IMPORTED, official roll, invented timing, undl 7; replay; order and timing invented",
                        "CLOSED  1 in favour · 0 against · 0 abstaining · 2 not voting  →  adopted: as recorded");
    }

    @Test
    void a_program_gets_one_object_a_change() {
        copy.on("GET /v1/ballots/x.1/stream?speed=1", events(OPENING + VOTE + GAVEL + END));

        assertThat(copy.run("replay", "x.1", "-o", "json")).isZero();

        assertThat(copy.out().lines()).hasSize(3).allMatch(line -> line.startsWith("{\"id\":\"x.1\""));
    }

    @Test
    void without_its_end_it_was_cut_off() {
        copy.on("GET /v1/ballots/x.1/stream?speed=1", events(OPENING + VOTE));

        assertThat(copy.run("replay", "x.1")).isEqualTo(1);

        assertThat(copy.err()).contains("The replay was cut off before its end");
    }

    @Test
    void where_too_many_are_played_it_says_when_to_come_back() {
        copy.on("GET /v1/ballots/x.1/stream?speed=1", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "5");
            StubCopy.json(503, "{\"detail\":\"64 replays run already.\"}").answer(exchange);
        });

        assertThat(copy.run("replay", "x.1")).isEqualTo(1);

        assertThat(copy.err()).contains("Not done: 64 replays run already. Try again in 5 s.");
    }

    @Test
    void a_session_is_a_line_a_vote() {
        String open = tally("OPEN", 1);
        String closed = tally("CLOSED", 3);
        copy.on("GET /v1/stream?speed=1&session=74&assembly=unga", events(open + closed + closed + END));

        assertThat(copy.run("replay", "--session", "74", "--assembly", "unga")).isZero();

        assertThat(copy.out())
                .containsOnlyOnce("A/1  Peace")
                .containsOnlyOnce("CLOSED  3 in favour")
                .contains("(replay; order and timing invented)", "End of the replay: 1 recorded vote.");
    }

    @Test
    void one_thing_is_replayed_at_a_time() {
        assertThat(copy.run("replay")).isEqualTo(2);
        assertThat(copy.run("replay", "x.1", "--meeting", "m")).isEqualTo(2);
        assertThat(copy.requests()).isEmpty();
    }

    private static String tally(String state, int yes) {
        return "event: tally\ndata: {\"ballot\":\"x.1\",\"from\":1,\"to\":2,\"state\":\"" + state
                + "\",\"tally\":{\"members\":3,\"yes\":" + yes + ",\"no\":0,\"abstain\":0,\"pending\":0}}\n\n";
    }

    private static StubCopy.Handler events(String text) {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        };
    }
}
