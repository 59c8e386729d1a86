package org.rollcall.ingest.ballot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.rollcall.ingest.Assemblies.post;
import static org.rollcall.ingest.Assemblies.postLines;
import static org.rollcall.ingest.Assemblies.proposalWithOpenBallot;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.ingest.Assemblies;
import org.rollcall.testing.BrokerAndDatabase;

@QuarkusTest
@WithTestResource(BrokerAndDatabase.class)
class BadInputTest {

    @BeforeEach
    void ready() {
        Assemblies.ready();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"member\":\"AMB\",\"choice\":\"MAYBE\"}               | choice must be one of YES, NO, ABSTAIN",
                "{\"member\":\"AMB\",\"choice\":\"YES\",\"weight\":3}    | weight is not known here",
                "{\"member\":\"AMB\",\"choice\":                         | not well-formed JSON",
                "{\"member\":\"AMB\",\"member\":\"BRH\",\"choice\":\"NO\"} | not well-formed JSON",
                "{\"member\":\"AMB\",\"choice\":\"YES\"} {}              | not",
                "{\"member\":7,\"choice\":\"YES\"}                       | member must be a string",
                "{\"choice\":\"YES\"}                                    | member is missing",
                "{\"member\":\"AMB\"}                                    | choice is missing",
                "[]                                                      | body",
                "null                                                    | body is null",
                "{\"member\":\"A B\",\"choice\":\"YES\"}                 | member must be a code"
            })
    void a_vote_that_cannot_be_read_is_400_and_says_why(String json, String why) {
        String ballot = proposalWithOpenBallot() + ".1";
        post("/v1/ballots/" + ballot + "/votes", json)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(why));
        nothingWasAppended(ballot);
    }

    @Test
    void a_ballot_that_does_not_exist_is_404() {
        String stream = proposalWithOpenBallot();
        for (String id : new String[] {stream + ".2", "nobody-knows-this.1", "nonsense", stream + ".0"}) {
            given().contentType("application/json")
                    .body("{\"member\":\"AMB\",\"choice\":\"YES\"}")
                    .urlEncodingEnabled(true)
                    .post("/v1/ballots/{id}/votes", id)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void a_member_that_is_not_on_the_roll_is_422_and_not_in_the_log() {
        String ballot = proposalWithOpenBallot() + ".1";
        post("/v1/ballots/" + ballot + "/votes", "{\"member\":\"UKR\",\"choice\":\"YES\"}")
                .statusCode(422)
                .body("reason", equalTo("NOT_ON_ROLL"));
        nothingWasAppended(ballot);
    }

    @Test
    void one_bad_line_refuses_the_whole_request_and_is_named() {
        String ballot = proposalWithOpenBallot() + ".1";
        String lines = "{\"member\":\"AMB\",\"choice\":\"YES\"}\n\n{\"member\":\"BRH\",\"choice\":\"MEH\"}\n";
        postLines("/v1/ballots/" + ballot + "/votes", "batch", lines)
                .statusCode(400)
                .body("line", equalTo(3), "detail", containsString("nothing was appended"));
        nothingWasAppended(ballot);
    }

    @Test
    void an_id_that_stands_twice_in_one_request_is_refused() {
        String ballot = proposalWithOpenBallot() + ".1";
        String lines =
                "{\"id\":\"x\",\"member\":\"AMB\",\"choice\":\"YES\"}\n{\"id\":\"x\",\"member\":\"BRH\",\"choice\":\"NO\"}";
        postLines("/v1/ballots/" + ballot + "/votes", "batch", lines)
                .statusCode(400)
                .body("line", equalTo(2));
    }

    @Test
    void the_services_own_ids_are_not_for_clients() {
        String ballot = proposalWithOpenBallot() + ".1";
        post("/v1/ballots/" + ballot + "/votes", "verdict:" + ballot, "{\"member\":\"AMB\",\"choice\":\"YES\"}")
                .statusCode(400)
                .body("detail", containsString("the service's own"));
    }

    @Test
    void text_that_no_store_can_hold_or_no_page_can_show_is_refused() {
        for (String title : new String[] {"a\\u0000b", "a\\ud800b", "a\\u202eb", " "}) {
            post("/v1/proposals", "{\"assembly\":\"tidewater\",\"symbol\":\"T/9\",\"title\":\"" + title + "\"}")
                    .statusCode(400);
        }
    }

    @Test
    void provenance_cannot_be_asked_for() {
        post("/v1/proposals", """
                {"assembly":"tidewater","symbol":"T/9","title":"x","provenance":{"kind":"LIVE"}}""").statusCode(400);
    }

    @Test
    void an_unknown_assembly_or_rule_is_said_with_what_there_is() {
        post("/v1/proposals", "{\"assembly\":\"atlantis\",\"symbol\":\"T/9\",\"title\":\"x\"}")
                .statusCode(400)
                .body("detail", containsString("PUT /v1/assemblies/atlantis"));
        String stream = proposalWithOpenBallot();
        post("/v1/proposals/" + stream + "/majority", """
                {"rule":"four-fifths","basis":{"kind":"RULING","citation":"x"}}""").statusCode(400).body("detail", containsString("two-thirds"));
    }

    @Test
    void a_body_that_is_too_large_is_refused_unread() {
        String ballot = proposalWithOpenBallot() + ".1";
        String json = "{\"member\":\"AMB\",\"choice\":\"YES\",\"recordedBy\":\"" + "x".repeat(70_000) + "\"}";
        int status = given().contentType("application/json")
                .body(json)
                .post("/v1/ballots/" + ballot + "/votes")
                .statusCode();
        assertThat(status).isEqualTo(413);
        nothingWasAppended(ballot);
    }

    /** The next vote stands right behind the opening. */
    private static void nothingWasAppended(String ballot) {
        post("/v1/ballots/" + ballot + "/votes", "{\"member\":\"ELM\",\"choice\":\"NO\"}".replace("ELM", "AMB"))
                .statusCode(201)
                .body("seq", equalTo(4));
    }
}
