package org.rollcall.query.live.play;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.roll.Choice;
import org.rollcall.query.support.Listener;
import org.rollcall.query.support.Procedures;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.Story;

/** A vote of the past through the protocol of the live streams. */
@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class ReplayTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TestHTTPResource
    String root;

    private Story story;

    @AfterEach
    void end() {
        story.end();
    }

    private Story voted(String id, Visibility visibility) {
        story = Story.of(id).open(visibility);
        return story.cast("AAA", Choice.YES)
                .cast("BBB", Choice.NO)
                .cast("BBB", Choice.YES)
                .cast("CCC", Choice.ABSTAIN)
                .close();
    }

    private String address(String query) {
        return root + "v1/ballots/" + story.ballot() + "/stream?" + query;
    }

    /** Everything up to the end of the replay, that included. */
    private static List<Listener.Heard> all(Listener listener) {
        List<Listener.Heard> heard = new ArrayList<>();
        do {
            heard.add(listener.next(PATIENCE));
        } while (!List.of("end", "silence").contains(heard.getLast().name()));
        return heard;
    }

    @Test
    void it_begins_with_the_opening_goes_on_in_deltas_and_ends_on_what_is_known_now() throws IOException {
        voted("replayed", Visibility.PUBLIC);
        List<Listener.Heard> heard;
        try (Listener listener = Listener.to(address("speed=5"), null)) {
            heard = all(listener);
        }
        assertThat(heard.getFirst().name()).isEqualTo("snapshot");
        assertThat(heard.getFirst().data().at("/tally/pending").asInt()).isEqualTo(5);
        assertThat(heard.getFirst().data().path("state").asText()).isEqualTo("OPEN");
        assertThat(heard.getLast().name()).isEqualTo("end");
        long position = heard.getFirst().data().path("seq").asLong();
        Map<String, String> votes = new TreeMap<>();
        for (Listener.Heard delta : heard.subList(1, heard.size() - 1)) {
            assertThat(delta.name()).isEqualTo("delta");
            assertThat(delta.data().path("from").asLong()).isEqualTo(position);
            position = delta.data().path("to").asLong();
            assertThat(delta.id()).endsWith("-" + position);
            delta.data()
                    .path("votes")
                    .forEach(vote -> votes.put(
                            vote.path("member").asText(), vote.path("choice").asText()));
        }
        JsonNode now =
                JSON.readTree(given().get("/v1/ballots/" + story.ballot()).asString());
        assertThat(position).isEqualTo(now.path("seq").asLong());
        assertThat(votes).containsExactlyInAnyOrderEntriesOf(Map.of("AAA", "YES", "BBB", "YES", "CCC", "ABSTAIN"));
        assertThat(heard.get(heard.size() - 2).data().path("tally")).isEqualTo(now.path("tally"));
        assertThat(heard).filteredOn(event -> !event.name().equals("end")).allSatisfy(event -> {
            assertThat(event.data().at("/provenance/timing").asText()).isEqualTo("RECORDED");
            assertThat(event.data().at("/replay/speed").asDouble()).isEqualTo(5);
        });
    }

    @Test
    void a_fast_one_is_told_at_most_ten_times_a_second_and_loses_nothing() {
        voted("replayed-fast", Visibility.PUBLIC);
        long begun = System.nanoTime();
        try (Listener listener = Listener.to(address("speed=1000"), null)) {
            List<Listener.Heard> heard = all(listener);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            assertThat((long) heard.size() - 2).isLessThanOrEqualTo(took.toMillis() / 100 + 1);
            assertThat(heard.get(heard.size() - 2).data().at("/tally/yes").asInt())
                    .isEqualTo(2);
            assertThat(heard.get(heard.size() - 2).data().path("state").asText())
                    .isEqualTo("CLOSED");
        }
    }

    @Test
    void who_comes_back_goes_on_where_it_left_off() {
        voted("replayed-again", Visibility.PUBLIC);
        String left;
        try (Listener listener = Listener.to(address("speed=20"), null)) {
            listener.next(PATIENCE);
            left = listener.next(PATIENCE).id();
        }
        long position = Long.parseLong(left.substring(left.lastIndexOf('-') + 1));
        try (Listener listener = Listener.to(address("speed=20"), left)) {
            List<Listener.Heard> heard = all(listener);
            assertThat(heard.getFirst().name()).isIn("delta", "end");
            assertThat(heard.getFirst().data().path("from").asLong(position)).isEqualTo(position);
            assertThat(heard.getLast().name()).isEqualTo("end");
        }
    }

    @Test
    void what_was_sealed_then_is_sealed_until_its_close() {
        voted("replayed-sealed", Visibility.SEALED);
        try (Listener listener = Listener.to(address("speed=20"), null)) {
            for (Listener.Heard event : all(listener)) {
                if ("OPEN".equals(event.data().path("state").asText())) {
                    assertThat(event.data().at("/tally/yes").isNull())
                            .as("%s", event.data())
                            .isTrue();
                    event.data().path("votes").forEach(vote -> assertThat(
                                    vote.path("choice").isNull())
                            .isTrue());
                }
            }
        }
    }

    @Test
    void of_a_record_without_times_the_order_is_said_to_be_invented() {
        story = Procedures.withoutRule("replayed-record");
        try (Listener listener = Listener.to(address("speed=1000"), null)) {
            assertThat(all(listener))
                    .filteredOn(event -> !event.name().equals("end"))
                    .allSatisfy(event -> assertThat(
                                    event.data().at("/provenance/timing").asText())
                            .isEqualTo("INVENTED"));
        }
    }

    @Test
    void a_speed_beyond_the_bounds_is_refused() {
        voted("replayed-bounds", Visibility.PUBLIC);
        for (String speed : List.of("0", "0.05", "1001", "-1", "fast", "1e9")) {
            given().get("/v1/ballots/" + story.ballot() + "/stream?speed=" + speed)
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("0.1 to 1000"));
        }
    }

    @Test
    void many_are_replayed_of_a_meeting_or_of_a_session() {
        voted("replayed-many", Visibility.PUBLIC);
        given().get("/v1/stream?speed=10").then().statusCode(400);
        given().get("/v1/stream?speed=10&session=1").then().statusCode(400).body("detail", containsString("assembly="));
        given().get("/v1/stream?session=1&assembly=harbour")
                .then()
                .statusCode(400)
                .body("detail", containsString("speed="));
        given().get("/v1/stream?speed=10&session=none&assembly=harbour").then().statusCode(404);
    }

    @Test
    void the_votes_of_a_session_follow_each_other_until_its_end() {
        Story first = Procedures.withoutRule("replayed-of-session-1");
        story = Procedures.withoutRule("replayed-of-session-2");
        String asked = "v1/stream?speed=1000&assembly=harbour&session=First%20session";
        try (Listener listener = Listener.to(root + asked, null)) {
            List<Listener.Heard> heard = all(listener);
            assertThat(heard.getLast().name()).isEqualTo("end");
            Map<String, Long> positions = new LinkedHashMap<>();
            for (Listener.Heard event : heard.subList(0, heard.size() - 1)) {
                String ballot = event.data().path("ballot").asText();
                assertThat(event.data().path("from").asLong()).isEqualTo(positions.getOrDefault(ballot, 0L));
                positions.put(ballot, event.data().path("to").asLong());
            }
            assertThat(positions.keySet()).containsSubsequence(first.ballot(), story.ballot());
            assertThat(positions).containsEntry(story.ballot(), story.seq());
        }
        first.end();
    }

    @Test
    void more_than_as_many_as_are_served_are_told_to_come_later() {
        // A vote without times takes a quarter of an hour at this speed.
        story = Procedures.withoutRule("replayed-by-many");
        List<Listener> listeners = new ArrayList<>();
        try {
            for (int i = 0; i < 64; i++) {
                Listener listener = Listener.to(address("speed=0.1"), null);
                listener.next(PATIENCE);
                listeners.add(listener);
            }
            given().get("/v1/ballots/" + story.ballot() + "/stream?speed=0.1")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", containsString(""));
        } finally {
            listeners.forEach(Listener::close);
        }
    }
}
