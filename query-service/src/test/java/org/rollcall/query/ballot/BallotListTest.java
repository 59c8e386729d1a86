package org.rollcall.query.ballot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.roll.Choice;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.Story;

@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class BallotListTest {

    @Test
    void lists_hold_no_votes_and_can_be_asked_for_by_state_symbol_and_proposal() {
        Story story = Story.of("listed").open(Visibility.PUBLIC).cast("AAA", Choice.YES);
        given().get("/v1/ballots?proposal=listed")
                .then()
                .body("ballots.id", equalTo(List.of(story.ballot())))
                .body("ballots[0].votes", nullValue())
                .body("ballots[0].tally.yes", equalTo(1))
                .body("next", nullValue());
        given().get("/v1/ballots?symbol=H/listed&state=OPEN&provenance=TEST&assembly=harbour")
                .then()
                .body("ballots.id", equalTo(List.of(story.ballot())));
        given().get("/v1/ballots?proposal=listed&state=CLOSED").then().body("ballots.size()", equalTo(0));
        given().get("/v1/ballots?proposal=listed&provenance=LIVE").then().body("ballots.size()", equalTo(0));
        story.end();
    }

    @Test
    void pages_follow_each_other_until_the_end_without_gap_or_double() {
        for (int i = 0; i < 5; i++) {
            Story.of("paged-" + i).open(Visibility.PUBLIC).end();
        }
        List<String> seen = new ArrayList<>();
        String next = "/v1/ballots?assembly=harbour&limit=2";
        while (next != null) {
            var page = given().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.jsonPath().getList("ballots.id"));
            String link = page.header("Link");
            next = link == null ? null : link.replaceAll("<(.*)>; rel=\"next\"", "$1");
            assertThat(next == null).isEqualTo(page.jsonPath().getString("next") == null);
        }
        assertThat(seen).doesNotHaveDuplicates().contains("paged-0.1", "paged-4.1");
    }

    @Test
    void a_proposal_shows_its_state_its_sponsors_and_its_ballots() {
        Story story = Story.of("proposed").open(Visibility.PUBLIC).cast("AAA", Choice.YES);
        given().get("/v1/proposals/proposed")
                .then()
                .body("state", equalTo("VOTING"))
                .body("outcome", nullValue())
                .body("sponsors", equalTo(List.of("=Bay+Cove")))
                .body("majority.name", equalTo("two-thirds"))
                .body("ballots[0].id", equalTo(story.ballot()));
        story.close();
        given().get("/v1/proposals?symbol=H/proposed")
                .then()
                .body("proposals[0].state", equalTo("DECIDED"))
                .body("proposals[0].outcome", equalTo("ADOPTED"));
        story.end();
    }

    @Test
    void members_come_in_the_order_of_their_body_with_names_and_groups() {
        Story.of("with-members").end();
        given().get("/v1/members?assembly=harbour")
                .then()
                .body("code", equalTo(List.of("AAA", "BBB", "CCC", "DDD", "EEE")))
                .body("[0].names.fr", equalTo("Port AAA"))
                .body("[0].groups.name", hasItem("North"))
                .body("[0].terms[0].from", equalTo("2001-02-03"))
                .body("[0].weight", nullValue());
        given().get("/v1/members?assembly=harbour&on=2001-02-02").then().body("size()", equalTo(0));
        given().get("/v1/members?assembly=harbour&on=2001-02-03").then().body("size()", equalTo(5));
    }

    @Test
    void an_assembly_shows_the_rules_by_which_it_decides() {
        Story.of("with-assembly").end();
        given().get("/v1/assemblies/harbour")
                .then()
                .body("name", equalTo("Harbour Assembly"))
                .body("members", equalTo(5))
                .body("seats", nullValue())
                .body("suspensions.size()", equalTo(0))
                .body("ruleBook.majorities.name", equalTo(List.of("two-thirds", "simple-majority")))
                .body("ruleBook.procedure.presiding", equalTo("Chair"));
        given().get("/v1/assemblies").then().body("id", hasItem("harbour"));
    }

    @Test
    void an_unknown_filter_value_of_another_kind_finds_nothing() {
        given().get("/v1/ballots?assembly=nowhere").then().statusCode(200).body("ballots", not(hasItem("x")));
    }
}
