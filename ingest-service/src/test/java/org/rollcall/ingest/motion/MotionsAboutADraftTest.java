package org.rollcall.ingest.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.rollcall.ingest.Assemblies.post;
import static org.rollcall.ingest.Assemblies.proposal;
import static org.rollcall.ingest.Assemblies.vote;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.ingest.Assemblies;
import org.rollcall.ingest.log.LogReader;
import org.rollcall.testing.BrokerAndDatabase;

@QuarkusTest
@WithTestResource(BrokerAndDatabase.class)
class MotionsAboutADraftTest {

    @Inject
    LogReader reader;

    private String stream;

    @BeforeEach
    void a_draft() {
        Assemblies.ready();
        stream = proposal("tidewater", "two-thirds");
    }

    /** As of A/ES-11/L.3 on 24 March 2022. */
    @Test
    void a_motion_to_act_that_is_not_carried_leaves_the_draft_not_acted_on() {
        move("{\"kind\":\"ACT\",\"mover\":\"Ambermole\"}").body("motion", equalTo("m1"));
        vote(stream, "YES AMB BRH", "NO CGT DRW EBM")
                .body("outcome", equalTo("REJECTED"), "words", containsString("not carried"));
        assertThat(outcome()).isEqualTo(Outcome.NOT_ACTED_ON);
        at("/ballots", "{}").statusCode(409).body("detail", containsString("not acted on"));
    }

    @Test
    void the_result_alone_of_a_motion_is_enough() {
        move("{\"kind\":\"ACT\"}");
        at("/tallies", """
                {"members":193,"figures":{"yes":50,"no":67,"abstain":36},"source":"a press release"}""").statusCode(201).body("ballot", equalTo(stream + ".1"), "outcome", equalTo("REJECTED"));
        assertThat(outcome()).isEqualTo(Outcome.NOT_ACTED_ON);
    }

    @Test
    void a_question_put_the_other_way_round_counts_the_votes_against() {
        move("{\"kind\":\"APPEAL\",\"polarity\":\"YES_DEFEATS\"}");
        vote(stream, "YES AMB", "NO CGT DRW").body("outcome", equalTo("ADOPTED"), "words", containsString("carried"));
    }

    @Test
    void motions_have_their_precedence_from_the_procedure_and_their_majority_by_name() {
        move("{\"kind\":\"CLOSURE_OF_DEBATE\"}");
        move("{\"kind\":\"SUSPENSION_OF_MEETING\",\"motion\":\"suspension\"}").body("motion", equalTo("suspension"));
        at("/ballots", "{\"subject\":{\"kind\":\"MOTION\",\"of\":\"m1\"}}")
                .statusCode(409)
                .body("reason", equalTo("NOT_ITS_TURN"), "detail", containsString("suspension"));
        at("/ballots", "{\"subject\":{\"kind\":\"MOTION\",\"of\":\"m7\"}}")
                .statusCode(404)
                .body("reason", equalTo("NO_SUCH_MOTION"));
        at("/motions/withdrawals", "{\"motion\":\"suspension\"}").statusCode(201);
        at("/ballots", "{\"rule\":\"four-fifths\"}").statusCode(400).body("detail", containsString("two-thirds"));
        at("/ballots", "{\"rule\":\"two-thirds\"}").statusCode(201);
        post("/v1/ballots/" + stream + ".1/void", "{\"reason\":\"the wrong rule\"}")
                .statusCode(201);
        vote(stream, "YES AMB", "NO CGT").body("outcome", equalTo("REJECTED"), "words", containsString("not carried"));
        at("/motions/decisions", "{\"motion\":\"m1\",\"carried\":true}")
                .statusCode(409)
                .body("reason", equalTo("MOTION_DECIDED"));
    }

    @Test
    void a_motion_without_its_parts_or_kind_is_refused() {
        at("/motions", "{\"kind\":\"DIVISION\"}").statusCode(400).body("field", equalTo("parts"));
        at("/motions", "{\"kind\":\"DIVISION\",\"parts\":[null]}").statusCode(400);
        at("/motions", "{}").statusCode(400).body("field", equalTo("kind"));
        at("/motions", "{\"kind\":\"NO_ACTION\",\"concerns\":\"A.1\"}").statusCode(404);
        at("/motions/decisions", "{\"motion\":\"m1\"}").statusCode(400).body("field", equalTo("carried"));
    }

    private ValidatableResponse move(String json) {
        return at("/motions", json).statusCode(201);
    }

    private ValidatableResponse at(String path, String json) {
        return post("/v1/proposals/" + stream + path, json);
    }

    private Outcome outcome() {
        return reader.read(StreamId.of(stream), fold -> ((Proposal) fold.state()).outcome())
                .orElseThrow();
    }
}
