package org.rollcall.query.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.roll.Choice;
import org.rollcall.query.support.Listener;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.Story;

@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class BallotStreamTest {

    @TestHTTPResource
    String root;

    @Inject
    ObjectMapper json;

    @Test
    void a_board_gets_a_snapshot_and_then_what_changes() throws IOException {
        Story story = Story.of("streamed").open(Visibility.PUBLIC).cast("AAA", Choice.NO);
        try (Listener board = listen(story, null)) {
            var snapshot = board.next();
            assertThat(snapshot.name()).isEqualTo("snapshot");
            assertThat(snapshot.id()).isEqualTo(id(story.seq()));
            assertThat(snapshot.data()).isEqualTo(now(story));
            long before = story.seq();
            story.cast("AAA", Choice.YES);
            var delta = board.next();
            assertThat(delta.name()).isEqualTo("delta");
            assertThat(delta.data().path("from").asLong()).isEqualTo(before);
            assertThat(delta.data().path("to").asLong()).isEqualTo(story.seq());
            assertThat(delta.data().path("votes")).hasSize(1);
            assertThat(delta.data().path("votes").get(0))
                    .isEqualTo(now(story).path("votes").get(0));
            assertThat(delta.data().path("tally")).isEqualTo(now(story).path("tally"));
            story.close();
            assertThat(board.next().data().path("verdict")).isEqualTo(now(story).path("verdict"));
        }
        story.end();
    }

    @Test
    void the_line_is_fit_for_proxies_and_never_compressed() {
        Story story = Story.of("headed").open(Visibility.PUBLIC);
        try (Listener board = listen(story, null)) {
            var headers = board.response().headers();
            assertThat(headers.firstValue("Content-Type")).hasValue("text/event-stream; charset=utf-8");
            assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
            assertThat(headers.firstValue("X-Accel-Buffering")).hasValue("no");
            assertThat(headers.firstValue("Content-Encoding").orElse("identity"))
                    .isEqualTo("identity");
            assertThat(board.next().name()).isEqualTo("snapshot");
            assertThat(board.any(Duration.ofSeconds(5)).data().path("time").asText())
                    .endsWith("Z");
        }
        given().header("Accept-Encoding", "gzip")
                .get("/v1/ballots/" + story.ballot())
                .then()
                .header("Content-Encoding", "gzip");
        story.end();
    }

    @Test
    void who_comes_back_gets_exactly_what_it_missed_as_one_change() throws IOException {
        Story story = Story.of("resumed")
                .open(Visibility.PUBLIC)
                .cast("AAA", Choice.NO)
                .cast("BBB", Choice.NO);
        long left = story.seq();
        story.cast("CCC", Choice.YES).cast("AAA", Choice.YES).close();
        try (Listener board = listen(story, id(left))) {
            var missed = board.next();
            assertThat(missed.name()).isEqualTo("delta");
            assertThat(missed.id()).isEqualTo(id(story.seq()));
            assertThat(missed.data().path("from").asLong()).isEqualTo(left);
            assertThat(missed.data().path("votes").findValuesAsText("member")).containsExactly("AAA", "CCC");
            assertThat(missed.data().path("state").asText()).isEqualTo("CLOSED");
            assertThat(missed.data().path("tally")).isEqualTo(now(story).path("tally"));
        }
        story.end();
    }

    @Test
    void who_comes_back_and_missed_nothing_hears_only_that_the_line_is_alive() {
        Story story = Story.of("missed-nothing").open(Visibility.PUBLIC).cast("AAA", Choice.NO);
        String address = "v1/ballots/" + story.ballot() + "/stream?from=" + id(story.seq());
        try (Listener board = Listener.to(root + address, null)) {
            assertThat(board.any(Duration.ofSeconds(5)).name()).isEqualTo("heartbeat");
            story.cast("BBB", Choice.NO);
            assertThat(board.next().data().path("from").asLong()).isEqualTo(story.seq() - 1);
        }
        story.end();
    }

    @Test
    void the_header_goes_before_the_address_which_may_be_older() {
        Story story = Story.of("two-positions")
                .open(Visibility.PUBLIC)
                .cast("AAA", Choice.NO)
                .cast("BBB", Choice.NO);
        String address = "v1/ballots/" + story.ballot() + "/stream?from=" + id(4);
        try (Listener board = Listener.to(root + address, id(5))) {
            assertThat(board.next().data().path("from").asLong()).isEqualTo(5);
        }
        story.end();
    }

    @Test
    void a_position_of_another_log_starts_over() {
        Story story = Story.of("other-log").open(Visibility.PUBLIC);
        try (Listener board = listen(story, "another-log-3")) {
            assertThat(board.next().name()).isEqualTo("reset");
            assertThat(board.next().name()).isEqualTo("snapshot");
        }
        story.end();
    }

    @Test
    void a_position_above_the_head_is_waited_for_and_then_starts_over() {
        Story story = Story.of("above").open(Visibility.PUBLIC);
        try (Listener early = listen(story, id(story.seq() + 900))) {
            assertThat(early.next().name()).isEqualTo("reset");
            assertThat(early.next().name()).isEqualTo("snapshot");
        }
        story.end();
    }

    @Test
    void a_position_above_the_head_is_continued_when_the_head_gets_there() {
        Story story = Story.of("above-soon").open(Visibility.PUBLIC);
        String soon = id(story.seq() + 1);
        Thread.ofVirtual().start(() -> story.cast("AAA", Choice.YES).cast("BBB", Choice.YES));
        try (Listener early = listen(story, soon)) {
            var delta = early.next();
            assertThat(delta.name()).isEqualTo("delta");
            assertThat(delta.data().path("votes").findValuesAsText("member")).containsExactly("BBB");
        }
        story.end();
    }

    @Test
    void a_reload_over_a_gap_reads_the_truth_and_sends_the_difference() {
        Story story = Story.of("reloaded").open(Visibility.PUBLIC);
        try (Listener board = listen(story, null)) {
            board.next();
            story.silently().cast("AAA", Choice.YES).cast("BBB", Choice.NO);
            story.bell()
                    .ring(
                            story.ballot(),
                            Map.of("log", ProjectedPair.LOG, "ballot", story.ballot(), "from", 0, "to", 0));
            var delta = board.next();
            assertThat(delta.id()).isEqualTo(id(story.seq()));
            assertThat(delta.data().path("votes").findValuesAsText("member")).containsExactly("AAA", "BBB");
        }
        story.end();
    }

    @Test
    void a_message_that_cannot_be_understood_makes_the_ballot_be_read_anew() {
        Story story = Story.of("garbled").open(Visibility.PUBLIC);
        try (Listener board = listen(story, null)) {
            board.next();
            story.silently().cast("AAA", Choice.YES);
            story.bell().ring(story.ballot(), "no json".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(board.next().id()).isEqualTo(id(story.seq()));
        }
        story.end();
    }

    @Test
    void those_who_watch_are_counted_and_forgotten() {
        Story story = Story.of("counted").open(Visibility.PUBLIC);
        int before = given().get("/v1/live").jsonPath().getInt("subscribers");
        try (Listener board = listen(story, null)) {
            board.next();
            assertThat(given().get("/v1/live").jsonPath().getInt("subscribers")).isEqualTo(before + 1);
        }
        await().atMost(Duration.ofSeconds(5))
                .until(() -> given().get("/v1/live").jsonPath().getInt("subscribers") <= before);
        story.end();
    }

    private Listener listen(Story story, String lastEventId) {
        return Listener.to(root + "v1/ballots/" + story.ballot() + "/stream", lastEventId);
    }

    private static String id(long seq) {
        return ProjectedPair.LOG + "-" + seq;
    }

    private JsonNode now(Story story) throws IOException {
        return json.readTree(given().get("/v1/ballots/" + story.ballot()).asByteArray());
    }
}
