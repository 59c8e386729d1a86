package org.rollcall.query.history;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.roll.Choice;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.Story;

@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class HistoryTest {

    @Test
    void frames_played_one_after_another_end_at_the_present_state() {
        Story story = story("framed");
        var frames = given().get("/v1/ballots/" + story.ballot() + "/frames").jsonPath();
        var now = given().get("/v1/ballots/" + story.ballot()).jsonPath();
        Map<String, Object> board = new HashMap<>();
        frames.<List<Map<String, Object>>>getList("frames.votes")
                .forEach(votes -> votes.forEach(vote -> board.put((String) vote.get("member"), vote)));
        now.<Map<String, Object>>getList("votes.findAll { it.choice != null }")
                .forEach(vote -> assertThat(board.get(vote.get("member"))).isEqualTo(vote));
        assertThat(frames.<Object>get("frames[-1].tally")).isEqualTo(now.get("tally"));
        assertThat(frames.<Object>get("frames[-1].verdict")).isEqualTo(now.get("verdict"));
        assertThat(frames.getLong("frames[-1].seq")).isEqualTo(story.seq());
        assertThat(frames.getList("frames.state")).startsWith("OPEN", "OPEN").endsWith("CLOSED");
    }

    @Test
    void every_record_of_a_stream_is_listed_with_what_it_did() {
        Story story = story("recorded");
        given().get("/v1/events?stream=recorded&after=4&limit=3")
                .then()
                .body("head", equalTo((int) story.head()))
                .body("events.seq", equalTo(List.of(5, 6, 7)))
                .body("events.effect", equalTo(List.of("APPLIED", "REPLACED", "REFUSED")))
                .body("events[1].data.choice", equalTo("YES"))
                .body("events[2].reason", equalTo("NOT_ON_ROLL"))
                .body("next", equalTo(7));
        given().get("/v1/events?stream=recorded&after=7")
                .then()
                .body("events.effect", equalTo(List.of("UNREADABLE", "APPLIED")))
                .body("events[0].data", nullValue())
                .body("next", nullValue());
    }

    private static Story story(String id) {
        Story story = Story.of(id)
                .open(Visibility.PUBLIC)
                .cast("AAA", Choice.NO)
                .cast("AAA", Choice.YES)
                .cast("ZZZ", Choice.YES)
                .garbage()
                .close();
        story.end();
        return story;
    }
}
