package org.rollcall.query.ranking;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.RecordedVotes;
import org.rollcall.query.support.RecordedVotes.Vote;

/** The most divided, the closest, and what another rule would have said. */
@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class RankingTest {

    private static final String ASKED = "/v1/rankings?assembly=scales&by=";
    private static final List<String> ROLL =
            IntStream.range(10, 30).mapToObj(i -> "M" + i).toList();

    @BeforeAll
    static void votes() {
        RecordedVotes.assembly(
                "scales", ROLL.stream().map(RecordedVotes::member).toList());
        try (RecordedVotes votes = new RecordedVotes()) {
            votes.add(vote("sca-even", "2000-01-01", 9, 9))
                    .add(vote("sca-slim", "2000-01-02", 10, 9))
                    .add(vote("sca-wide", "2000-01-03", 18, 2).decided(MajorityRule.twoThirds(), Outcome.ADOPTED))
                    .add(vote("sca-two-thirds", "2000-01-04", 12, 6).decided(MajorityRule.twoThirds(), Outcome.ADOPTED))
                    .add(vote("sca-failed", "2000-01-05", 11, 7).decided(null, Outcome.REJECTED))
                    .add(vote("sca-abstained", "2000-01-06", 0, 0))
                    .add(vote("sca-played", "2000-01-07", 10, 10).from(Provenance.Kind.SIMULATED, "play"));
        }
    }

    /** The first in favour, the next against, the rest abstaining. */
    private static Vote vote(String id, String day, int yes, int no) {
        String letters = "Y".repeat(yes) + "N".repeat(no) + "A".repeat(ROLL.size() - yes - no);
        return Vote.adopted("scales", id, day, ROLL, letters);
    }

    @Test
    void without_an_assembly_it_is_that_of_most_of_the_selection() {
        given().get("/v1/rankings?by=divided&symbol=sca-even")
                .then()
                .statusCode(200)
                .body("base.assembly", equalTo("scales"));
    }

    @Test
    void the_most_divided_come_first_and_who_had_no_vote_either_way_not_at_all() {
        given().get(ASKED + "divided")
                .then()
                .statusCode(200)
                .body("formula", containsString("|yes - no| / (yes + no)"))
                .body("count", equalTo(5))
                .body("base.ballots", equalTo(6))
                .body(
                        "ballots.ballot.id",
                        equalTo(List.of("sca-even.1", "sca-slim.1", "sca-failed.1", "sca-two-thirds.1", "sca-wide.1")))
                .body("ballots.rank", equalTo(List.of(1, 2, 3, 4, 5)))
                .body("ballots[1].divided.difference", equalTo(1))
                .body("ballots[1].divided.share", equalTo(0.0526f))
                .body("ballots[1].margins", nullValue());
        given().get(ASKED + "divided&limit=1")
                .then()
                .body("ballots.size()", equalTo(1))
                .body("count", equalTo(5));
    }

    /** 12 to 6 needs 12: none to spare. 10 to 9 needs 10 under a simple majority and 13 under two-thirds. 11 to 7 lacks 1 of 12. */
    @Test
    void the_closest_are_ranked_by_the_rule_in_force_or_by_the_one_that_the_record_allows() {
        given().get(ASKED + "close")
                .then()
                .statusCode(200)
                .body(
                        "ballots.find { it.ballot.id == 'sca-two-thirds.1' }.margins.rule.name",
                        equalTo(List.of("two-thirds")))
                .body("ballots.find { it.ballot.id == 'sca-two-thirds.1' }.margins[0].margin", equalTo(0))
                .body("ballots.find { it.ballot.id == 'sca-two-thirds.1' }.margins[0].inForce", equalTo(true))
                .body("ballots.find { it.ballot.id == 'sca-two-thirds.1' }.margins[0].toChange", equalTo(1))
                .body("ballots.find { it.ballot.id == 'sca-slim.1' }.decidedBy", equalTo("not recorded"))
                .body("ballots.find { it.ballot.id == 'sca-slim.1' }.margins.margin", equalTo(List.of(-3, 0)))
                .body("ballots.find { it.ballot.id == 'sca-failed.1' }.margins.margin", equalTo(List.of(-1, 1)))
                .body("ballots[-1].margins[0].toChange", equalTo(5))
                .body(
                        "ballots.ballot.id",
                        equalTo(List.of(
                                "sca-abstained.1",
                                "sca-failed.1",
                                "sca-two-thirds.1",
                                "sca-slim.1",
                                "sca-even.1",
                                "sca-wide.1")));
        given().get(ASKED + "close&rule=two-thirds")
                .then()
                .body("rule", equalTo("two-thirds"))
                .body("ballots.margins.rule.name.flatten().unique()", equalTo(List.of("two-thirds")));
    }

    @Test
    void what_another_rule_would_have_decided_otherwise_has_both_verdicts() {
        given().get(ASKED + "otherwise")
                .then()
                .statusCode(200)
                .body(
                        "ballots.ballot.id",
                        equalTo(List.of("sca-abstained.1", "sca-failed.1", "sca-slim.1", "sca-even.1")))
                .body("ballots[1].outcome", equalTo("REJECTED"))
                .body("ballots[1].decidedBy", equalTo("not recorded"))
                .body("ballots[1].ballot.verdict.outcome", equalTo("REJECTED"))
                .body("ballots[1].otherwise.rule.name", equalTo(List.of("simple-majority")))
                .body("ballots[1].otherwise[0].verdict.outcome", equalTo("ADOPTED"));
        given().get(ASKED + "otherwise&rule=two-thirds")
                .then()
                .body("ballots.ballot.id", equalTo(List.of("sca-abstained.1", "sca-slim.1", "sca-even.1")))
                .body("ballots[1].otherwise[0].verdict.words", containsString("13 were needed"));
    }

    @Test
    void an_order_or_a_rule_that_there_is_not_is_said() {
        given().get("/v1/rankings").then().statusCode(400).body("detail", containsString("divided, close, otherwise"));
        given().get(ASKED + "close&rule=lots")
                .then()
                .statusCode(400)
                .body("detail", containsString("two-thirds, simple-majority"));
        given().get(ASKED + "divided&limit=0").then().statusCode(400).body("detail", containsString("limit"));
    }
}
