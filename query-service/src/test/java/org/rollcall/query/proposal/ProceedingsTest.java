package org.rollcall.query.proposal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.MotionEvent;
import org.rollcall.domain.event.MotionEvent.MotionMoved;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.roll.Choice;
import org.rollcall.query.support.Procedures;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.Story;

@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class ProceedingsTest {

    @Inject
    ObjectMapper json;

    @Test
    void an_amended_proposal_shows_its_text_and_what_became_of_each_amendment() {
        Procedures.amended("amended").end();
        given().get("/v1/proposals/amended")
                .then()
                .body("symbol", equalTo("H/amended/Rev.1"))
                .body("title", equalTo("Dues of the harbour, revised"))
                .body("amended", equalTo(true))
                .body("state", equalTo("DECIDED"))
                .body("outcome", equalTo("ADOPTED"))
                .body("decidedBy", equalTo("amended.3"))
                .body("next", nullValue())
                .body("text.change", equalTo(List.of("SUBMITTED", "REVISED", "AMENDED")))
                .body("text[2].by", equalTo("H/A.2"))
                .body("amendments.symbol", equalTo(List.of("H/A.3", "H/A.2", "H/A.1")))
                .body("amendments.state", equalTo(List.of("REJECTED", "ADOPTED", "NOT_PUT")))
                .body("amendments[2].because", equalTo("H/A.2 was adopted"))
                .body("amendments[0].ballot", equalTo("amended.1"))
                .body("ranking.ground", equalTo("furthest removed first"))
                .body("majorities[0].rule.name", equalTo("two-thirds"))
                .body("statements[0].speaker", equalTo("Port of AAA"))
                .body("ballots.subject.kind", equalTo(List.of("AMENDMENT", "AMENDMENT", "AS_AMENDED")));
        given().get("/v1/ballots/amended.2")
                .then()
                .body("amendment.symbol", equalTo("H/A.2"))
                .body("amendment.changes", equalTo("replace five by four"))
                .body("amended", equalTo(true))
                .body("motion", nullValue());
    }

    @Test
    void motions_and_parts_show_what_they_did() {
        Procedures.divided("divided").end();
        given().get("/v1/proposals/divided")
                .then()
                .body("motions[0].kind", equalTo("DIVISION"))
                .body("motions[0].state", equalTo("CARRIED"))
                .body("motions[0].ballot", nullValue())
                .body("parts.state", equalTo(List.of("REJECTED", "RETAINED")))
                .body("text.change", equalTo(List.of("SUBMITTED", "PART_REMOVED")));
        given().get("/v1/ballots/divided.1").then().body("part.words", equalTo("on the tolls"));
        Procedures.notActedOn("rested").end();
        given().get("/v1/proposals/rested").then().body("outcome", equalTo("NOT_ACTED_ON"));
        given().get("/v1/ballots/rested.1")
                .then()
                .body("mirrored", equalTo(true))
                .body("motion.polarity", equalTo("YES_DEFEATS"))
                .body("verdict.outcome", equalTo("ADOPTED"));
    }

    @Test
    void the_number_stands_on_the_ballot_that_decided_and_not_on_the_one_that_was_reconsidered() {
        Story story = Procedures.vote(Story.of("again"), null, Choice.YES).number("H/RES/1");
        given().get("/v1/ballots/again.1").then().body("resolution", equalTo("H/RES/1"));
        Procedures.again(story, "H/RES/2").end();
        given().get("/v1/ballots/again.1").then().body("resolution", nullValue());
        given().get("/v1/ballots/again.2").then().body("resolution", nullValue());
        given().get("/v1/ballots/again.3").then().body("resolution", equalTo("H/RES/2"));
    }

    @Test
    void every_moment_is_shown_as_it_was_seen_then() {
        Story story = Story.of("past");
        Map<Long, JsonNode> seen = new LinkedHashMap<>();
        Runnable look = () -> seen.put(story.head(), get("/v1/proposals/past"));
        look.run();
        story.tell(new MotionMoved("m1", MotionEvent.Kind.CLOSURE_OF_DEBATE, null, null, null, null, null, 1));
        look.run();
        Procedures.vote(story, new Subject(Subject.Kind.MOTION, "m1"), Choice.YES);
        look.run();
        story.open(Visibility.PUBLIC);
        look.run();
        seen.forEach((seq, document) -> assertThat(get("/v1/proposals/past?seq=" + seq))
                .as("at %d", seq)
                .isEqualTo(document));
        assertThat(seen.values())
                .extracting(document -> document.path("state").asText())
                .containsExactly("SUBMITTED", "SUBMITTED", "SUBMITTED", "VOTING");
        given().get("/v1/proposals/past?seq=900").then().statusCode(404);
        story.end();
    }

    @Test
    void a_row_of_before_answers_with_what_was_submitted() {
        Procedures.pressed("of-before").number("H/RES/of-before").forgotten().end();
        given().get("/v1/proposals/of-before")
                .then()
                .statusCode(200)
                .body("symbol", equalTo("H/of-before"))
                .body("amendments", equalTo(List.of()))
                .body("text", equalTo(List.of()))
                .body("decidedBy", nullValue());
        given().get("/v1/ballots/of-before.1")
                .then()
                .body("symbol", equalTo("H/of-before"))
                .body("resolution", equalTo("H/RES/of-before"))
                .body("intended", equalTo(List.of()))
                .body("figures", equalTo(List.of()))
                .body("verdict", notNullValue());
    }

    private JsonNode get(String path) {
        try {
            return json.readTree(
                    given().get(path).then().statusCode(200).extract().asByteArray());
        } catch (IOException notJson) {
            throw new IllegalStateException(notJson);
        }
    }
}
