package org.rollcall.query.foresight;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.AmendmentEvent.AmendmentSubmitted;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.roll.Choice;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.Story;

/** What is said before a step is what the step does. */
@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class IfClosedTest {

    @Test
    void what_is_foreseen_is_what_the_close_decides_and_nothing_changes_by_looking() {
        Story story = Story.of("foreseen")
                .open(Visibility.PUBLIC)
                .cast("AAA", Choice.YES)
                .cast("BBB", Choice.YES)
                .cast("CCC", Choice.NO);
        foreseen(story)
                .statusCode(200)
                .body("outcome", equalTo("ADOPTED"))
                .body("words", containsString("2 of the 3"))
                .body("notVoting", equalTo(2))
                .body("seq", equalTo((int) story.head()))
                .body("proposalOutcome", equalTo("ADOPTED"))
                .body("fallen", empty())
                .body("next", nullValue());
        given().get("/v1/ballots/" + story.ballot())
                .then()
                .body("state", equalTo("OPEN"))
                .body("seq", equalTo((int) story.seq()));
        story.close();
        given().get("/v1/ballots/" + story.ballot())
                .then()
                .body("verdict.outcome", equalTo("ADOPTED"))
                .body("verdict.words", containsString("2 of the 3"))
                .body("tally.pending", equalTo(2));
        story.end();
    }

    @Test
    void a_further_vote_changes_what_is_foreseen() {
        Story story = Story.of("foreseen-turning").open(Visibility.PUBLIC).cast("AAA", Choice.YES);
        foreseen(story).body("outcome", equalTo("ADOPTED"));
        story.cast("BBB", Choice.NO);
        foreseen(story).body("outcome", equalTo("REJECTED")).body("notVoting", equalTo(3));
        story.end();
    }

    @Test
    void amendments_that_would_fall_are_named_with_the_reason() {
        Story story = Story.of("foreseen-falling");
        story.tell(amendment("H/A.7", List.of("H/A.8")));
        story.tell(amendment("H/A.8", List.of()));
        story.open(Visibility.PUBLIC, new Subject(Subject.Kind.AMENDMENT, "H/A.7"), null)
                .cast("AAA", Choice.YES);
        foreseen(story)
                .body("outcome", equalTo("ADOPTED"))
                .body("proposalOutcome", nullValue())
                .body("fallen[0].amendment", equalTo("H/A.8"))
                .body("fallen[0].because", containsString("H/A.7"))
                .body("next.kind", equalTo("AS_AMENDED"));
        story.end();
    }

    @Test
    void under_a_seal_nothing_is_foreseen_but_how_many_are_silent() {
        Story story = Story.of("foreseen-sealed").open(Visibility.SEALED).cast("AAA", Choice.YES);
        foreseen(story)
                .statusCode(200)
                .body("sealed", equalTo(true))
                .body("notVoting", equalTo(4))
                .body("outcome", nullValue())
                .body("words", nullValue());
        story.end();
    }

    @Test
    void what_is_over_is_not_foreseen() {
        Story story = Story.of("foreseen-late").open(Visibility.PUBLIC).close();
        foreseen(story).statusCode(409).body("detail", containsString("CLOSED"));
        given().get("/v1/ballots/nobody-opened-this.1/if-closed").then().statusCode(404);
        story.end();
    }

    private static AmendmentSubmitted amendment(String symbol, List<String> makesFall) {
        return new AmendmentSubmitted(symbol, "Amendment", List.of("Bay"), "Changes", null, false, makesFall);
    }

    private static ValidatableResponse foreseen(Story story) {
        return given().get("/v1/ballots/" + story.ballot() + "/if-closed").then();
    }
}
