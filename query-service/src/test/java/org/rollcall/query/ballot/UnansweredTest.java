package org.rollcall.query.ballot;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.domain.event.Visibility;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.Story;

@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class UnansweredTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/ballots/never-opened.1",
                "/v1/ballots/NO%20ID",
                "/v1/ballots/never-opened.1/votes",
                "/v1/ballots/never-opened.1/votes.csv",
                "/v1/ballots/never-opened.1/frames",
                "/v1/ballots/never-opened.1/stream",
                "/v1/ballots/nothing/stream",
                "/v1/proposals/never-submitted",
                "/v1/proposals/never-submitted?seq=1",
                "/v1/meetings/never-opened",
                "/v1/meetings/NO%20SLUG",
                "/v1/assemblies/nowhere",
                "/v1/members?assembly=nowhere",
                "/v1/events?stream=never-submitted",
                "/ballots/never-opened.1",
                "/proposals/never-submitted",
                "/meetings/never-opened"
            })
    void what_does_not_exist_is_404(String path) {
        expect(path, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/ballots?state=ajar",
                "/v1/ballots?provenance=HEARSAY",
                "/v1/ballots?limit=many",
                "/v1/ballots?limit=0",
                "/v1/ballots?cursor=x",
                "/v1/ballots.csv?state=ajar",
                "/v1/ballots/any.1?seq=-1",
                "/v1/proposals?limit=501",
                "/v1/ballots/any.1?rules=some",
                "/v1/proposals/any?seq=x",
                "/v1/meetings?limit=0",
                "/v1/members",
                "/v1/members?assembly=harbour&on=today",
                "/v1/events",
                "/v1/events?stream=any&after=x",
                "/v1/ballots/any.1/stream?from=nonsense",
                "/v1/ballots/any.1/stream?from=log-1.2",
                "/v1/stream?from=nonsense"
            })
    void what_cannot_be_meant_is_400(String path) {
        expect(path, 400);
    }

    @Test
    void a_moment_that_has_not_happened_is_404_and_says_the_head() {
        Story story = Story.of("not-yet").open(Visibility.PUBLIC);
        given().get("/v1/ballots/" + story.ballot() + "?seq=900")
                .then()
                .statusCode(404)
                .body("detail", containsString("is at " + story.head()));
        given().get("/v1/ballots/" + story.ballot() + "?seq=1")
                .then()
                .statusCode(404)
                .body("detail", containsString("was not opened yet"));
        story.end();
    }

    @Test
    void a_position_that_is_not_projected_in_time_is_503_and_says_so() {
        Story story = Story.of("too-early").open(Visibility.PUBLIC);
        given().header("Rollcall-Min-Seq", 900)
                .get("/v1/ballots/" + story.ballot())
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("detail", containsString("projected up to " + story.head()));
        story.end();
    }

    @Test
    void a_held_stream_is_503_and_names_the_type_and_others_go_on() {
        Story held = Story.of("held").open(Visibility.PUBLIC).fromTheFuture("rollcall.hand-raised.v7");
        for (String path : new String[] {"", "/votes", "/frames", "/stream"}) {
            given().get("/v1/ballots/" + held.ballot() + path)
                    .then()
                    .statusCode(503)
                    .contentType(containsString("application/problem+json"))
                    .body("detail", containsString("rollcall.hand-raised.v7"));
        }
        given().get("/v1/proposals/held").then().statusCode(503);
        given().get("/v1/events?stream=held").then().statusCode(200);
        Story other = Story.of("not-held").open(Visibility.PUBLIC);
        given().get("/v1/ballots/" + other.ballot()).then().statusCode(200);
        held.end();
        other.end();
    }

    private static void expect(String path, int status) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(status)
                .contentType(containsString("application/problem+json"))
                .body("status", equalTo(status))
                .body("detail", not(containsString("Exception")));
    }
}
