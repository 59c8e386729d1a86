package org.rollcall.query.ballot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.WordEvent.FigureReported;
import org.rollcall.domain.event.WordEvent.TallyReported;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.query.support.Listener;
import org.rollcall.query.support.Procedures;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.Story;

/** Results of which no roll is known, and votes of which no rule is. */
@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class ReportedResultTest {

    @TestHTTPResource
    String root;

    @Test
    void it_stands_in_the_place_of_a_ballot_and_names_nobody() {
        Procedures.reported("result").end();
        given().get("/v1/ballots/result.1")
                .then()
                .body("state", equalTo("REPORTED"))
                .body("method", nullValue())
                .body("visibility", nullValue())
                .body("votes", equalTo(List.of()))
                .body("tally.yes", equalTo(88))
                .body("tally.pending", equalTo(27))
                .body("report.source", equalTo("Provisional record"))
                .body("report.words", equalTo("also reported with 85"))
                .body("subject.of", equalTo("H/A.1"))
                .body("amendment.sponsors", equalTo(List.of("Bay")))
                .body("verdict.outcome", equalTo("REJECTED"));
        given().get("/v1/ballots/result.1/votes.json").then().body("size()", equalTo(0));
        given().get("/v1/ballots/result.1?seq=5").then().body("tally.yes", equalTo(88));
        given().get("/v1/ballots?state=REPORTED&proposal=result")
                .then()
                .body("ballots.id", equalTo(List.of("result.1")));
    }

    @Test
    void the_rules_of_the_assembly_are_told_apart_by_its_figures() {
        Procedures.reported("result-rules").end();
        given().get("/v1/ballots/result-rules.1")
                .then()
                .body("underOtherRules.rule.name", equalTo(List.of("two-thirds", "simple-majority")))
                .body("underOtherRules.verdict.outcome", equalTo(List.of("REJECTED", "ADOPTED")))
                .body(
                        "underOtherRules[0].verdict.words",
                        containsString("88 of the 143 that voted yes or no; 96 were needed"));
        Procedures.withoutRule("no-rule").end();
        given().get("/v1/ballots/no-rule.1")
                .then()
                .body("rule", nullValue())
                .body("verdict.outcome", equalTo("UNKNOWN"))
                .body("underOtherRules.verdict.outcome", equalTo(List.of("REJECTED", "ADOPTED")));
        given().get("/v1/proposals/no-rule").then().body("state", equalTo("SUBMITTED"));
    }

    @Test
    void the_other_rules_of_a_vote_whose_rule_is_known_are_said_on_demand() {
        Procedures.pressed("all-rules").end();
        given().get("/v1/ballots/all-rules.1").then().body("underOtherRules.size()", equalTo(0));
        given().get("/v1/ballots/all-rules.1?rules=all")
                .then()
                .body("underOtherRules.rule.name", equalTo(List.of("simple-majority")))
                .body("underOtherRules.verdict.outcome", equalTo(List.of("ADOPTED")));
    }

    @Test
    void a_figure_that_is_not_known_is_empty_and_never_zero() {
        Story story = outcomeOnly("result-only");
        given().get("/v1/ballots/result-only.1")
                .then()
                .body("tally.members", equalTo(193))
                .body("tally.yes", nullValue())
                .body("tally.pending", nullValue())
                .body("underOtherRules", equalTo(List.of()));
        assertThat(given().get("/v1/ballots.csv?proposal=result-only")
                        .asString()
                        .lines()
                        .skip(1))
                .containsExactly("result-only.1,result-only,,2026-05-04,,,,,ADOPTED,,TEST");
        story.end();
    }

    @Test
    void it_can_be_watched_replayed_and_disagreed_with() {
        Story story = Procedures.reported("result-watched");
        try (Listener board = Listener.to(root + "v1/ballots/result-watched.1/stream", null)) {
            assertThat(board.next().data().at("/tally/yes").asLong()).isEqualTo(88);
            story.tell(new FigureReported(
                    BallotId.of(story.ballot()),
                    "Gazette",
                    null,
                    new Figures(85L, null, null, null),
                    null,
                    null,
                    null));
            assertThat(board.next().data().at("/figures/0/differences/0/words").asText())
                    .isEqualTo("85 said to be in favour; 88 were counted");
        }
        given().get("/v1/ballots/result-watched.1/frames")
                .then()
                .body("frames.state", equalTo(List.of("REPORTED", "REPORTED")))
                .body("frames[0].tally.no", equalTo(55))
                .body("frames[0].votes.size()", equalTo(0));
        story.end();
    }

    private static Story outcomeOnly(String id) {
        return Story.of(id)
                .tell(new TallyReported(
                        new BallotId(StreamId.of(id), 1),
                        null,
                        "Shall it be adopted?",
                        "it is adopted",
                        null,
                        null,
                        193,
                        null,
                        Outcome.ADOPTED,
                        null,
                        "Press release",
                        null));
    }
}
