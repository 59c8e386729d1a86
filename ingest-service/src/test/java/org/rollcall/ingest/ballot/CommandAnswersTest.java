package org.rollcall.ingest.ballot;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.rollcall.ingest.Assemblies.post;
import static org.rollcall.ingest.Assemblies.proposalWithOpenBallot;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.ingest.Assemblies;
import org.rollcall.testing.BrokerAndDatabase;

@QuarkusTest
@WithTestResource(BrokerAndDatabase.class)
class CommandAnswersTest {

    @BeforeEach
    void ready() {
        Assemblies.ready();
    }

    @Test
    void a_vote_is_applied_and_says_where_it_stands() {
        String stream = proposalWithOpenBallot();
        post("/v1/ballots/" + stream + ".1/votes", "{\"member\":\"AMB\",\"choice\":\"YES\"}")
                .statusCode(201)
                .header("Rollcall-Seq", "4")
                .body("effect", equalTo("APPLIED"), "seq", equalTo(4), "id", notNullValue());
    }

    @Test
    void a_member_may_change_its_vote_until_the_close() {
        String ballot = proposalWithOpenBallot() + ".1";
        post("/v1/ballots/" + ballot + "/votes", "first", "{\"member\":\"AMB\",\"choice\":\"YES\"}")
                .statusCode(201);
        post(
                        "/v1/ballots/" + ballot + "/votes",
                        "second",
                        "{\"member\":\"AMB\",\"choice\":\"NO\",\"replaces\":\"first\"}")
                .statusCode(201)
                .body("effect", equalTo("REPLACED"));
        post(
                        "/v1/ballots/" + ballot + "/votes",
                        "third",
                        "{\"member\":\"AMB\",\"choice\":\"ABSTAIN\",\"replaces\":\"first\"}")
                .statusCode(409)
                .body("reason", equalTo("STALE_CHANGE"));
    }

    @Test
    void the_close_answers_with_the_verdict_and_nothing_counts_after_it() {
        String ballot = proposalWithOpenBallot() + ".1";
        post("/v1/ballots/" + ballot + "/votes", "{\"member\":\"AMB\",\"choice\":\"YES\"}")
                .statusCode(201);
        post("/v1/ballots/" + ballot + "/close", "close", "{}")
                .statusCode(201)
                .body("outcome", equalTo("ADOPTED"), "tally.yes", equalTo(1), "tally.notVoting", equalTo(23));
        post("/v1/ballots/" + ballot + "/close", "close", "{}").statusCode(200).body("outcome", equalTo("ADOPTED"));
        post("/v1/ballots/" + ballot + "/votes", "{\"member\":\"BRH\",\"choice\":\"NO\"}")
                .statusCode(409)
                .body("reason", equalTo("BALLOT_NOT_OPEN"));
    }

    @Test
    void the_first_answer_is_given_again_after_the_close() {
        String ballot = proposalWithOpenBallot() + ".1";
        post("/v1/ballots/" + ballot + "/votes", "mine", "{\"member\":\"AMB\",\"choice\":\"YES\"}")
                .statusCode(201);
        post("/v1/ballots/" + ballot + "/close", "{}").statusCode(201);
        post("/v1/ballots/" + ballot + "/votes", "mine", "{\"member\":\"AMB\",\"choice\":\"YES\"}")
                .statusCode(200)
                .body("effect", equalTo("APPLIED"), "seq", equalTo(4));
    }

    @Test
    void an_id_is_good_for_one_command_only() {
        String ballot = proposalWithOpenBallot() + ".1";
        post("/v1/ballots/" + ballot + "/votes", "mine", "{\"member\":\"AMB\",\"choice\":\"YES\"}")
                .statusCode(201);
        post("/v1/ballots/" + ballot + "/votes", "mine", "{ \"choice\":\"YES\",  \"member\":\"AMB\" }")
                .statusCode(200);
        post("/v1/ballots/" + ballot + "/votes", "mine", "{\"member\":\"AMB\",\"choice\":\"NO\"}")
                .statusCode(422)
                .body("reason", equalTo("ID_REUSED"));
        post("/v1/ballots/" + ballot + "/close", "mine", "{}").statusCode(422).body("reason", equalTo("ID_REUSED"));
    }

    @Test
    void who_prefers_not_to_wait_gets_a_receipt_and_learns_by_the_same_id() {
        String ballot = proposalWithOpenBallot() + ".1";
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", "async")
                .header("Prefer", "respond-async")
                .body("{\"member\":\"AMB\",\"choice\":\"YES\"}")
                .post("/v1/ballots/" + ballot + "/votes")
                .then()
                .statusCode(202)
                .body("id", equalTo("async"), "effect", nullValue());
        post("/v1/ballots/" + ballot + "/votes", "async", "{\"member\":\"AMB\",\"choice\":\"YES\"}")
                .statusCode(200);
    }

    @Test
    void a_ballot_opened_by_mistake_is_voided_and_opened_again() {
        String stream = proposalWithOpenBallot();
        post("/v1/proposals/" + stream + "/ballots", "{}").statusCode(409).body("reason", equalTo("BALLOT_OPEN"));
        post("/v1/ballots/" + stream + ".1/void", "{\"reason\":\"the wrong text was put\"}")
                .statusCode(201);
        post("/v1/proposals/" + stream + "/ballots", "{}").statusCode(201).body("ballot", equalTo(stream + ".2"));
        post("/v1/proposals/" + stream + "/ballots", "{\"number\":1}").statusCode(409);
    }

    @Test
    void an_announcement_stands_beside_the_count() {
        String ballot = proposalWithOpenBallot() + ".1";
        post("/v1/ballots/" + ballot + "/announce", "{\"yes\":1,\"no\":0,\"abstain\":0}")
                .statusCode(409)
                .body("reason", equalTo("BALLOT_NOT_CLOSED"));
        post("/v1/ballots/" + ballot + "/close", "{}").statusCode(201).body("outcome", equalTo("REJECTED"));
        post("/v1/ballots/" + ballot + "/announce", "{\"yes\":1,\"no\":0,\"abstain\":0}")
                .statusCode(201);
    }

    @Test
    void a_member_without_the_right_to_vote_is_refused_by_the_log() {
        String symbol = "T/" + java.util.UUID.randomUUID();
        String stream = post(
                        "/v1/proposals",
                        "{\"assembly\":\"tidewater\",\"symbol\":\"" + symbol + "\",\"title\":\"A test\"}")
                .statusCode(201)
                .extract()
                .path("stream");
        post("/v1/proposals/" + stream + "/majority", """
                {"rule":"two-thirds","basis":{"kind":"RULING","citation":"Standing Order 12"}}""").statusCode(201);
        post("/v1/proposals/" + stream + "/ballots", "{\"notEntitled\":{\"AMB\":\"ARREARS\"}}")
                .statusCode(201);
        post("/v1/ballots/" + stream + ".1/votes", "{\"member\":\"AMB\",\"choice\":\"YES\"}")
                .statusCode(422)
                .body("reason", equalTo("NOT_ENTITLED"), "seq", equalTo(4));
    }
}
