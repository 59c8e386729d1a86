package org.rollcall.ingest.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.rollcall.ingest.Assemblies.post;
import static org.rollcall.ingest.Assemblies.proposal;
import static org.rollcall.ingest.Assemblies.vote;
import static org.rollcall.ingest.Assemblies.voteOn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.Assemblies;
import org.rollcall.ingest.log.LogReader;
import org.rollcall.testing.BrokerAndDatabase;

@QuarkusTest
@WithTestResource(BrokerAndDatabase.class)
class AmendmentsToADraftTest {

    @Inject
    LogReader reader;

    private String stream;

    @BeforeEach
    void a_draft() {
        Assemblies.ready();
        stream = proposal("tidewater", "simple-majority");
    }

    @Test
    void amendments_go_before_the_draft_and_one_makes_another_fall() {
        amend("{\"amendment\":\"A.1\",\"changes\":\"Half the dues\",\"sponsors\":[\"Ambermole\"]}");
        amend("{\"amendment\":\"the oral one\",\"oral\":true}");
        amend("{\"amendment\":\"A.2\",\"changes\":\"No dues\",\"makesFall\":[\"A.1\"]}");
        at("/amendments/ranking", "{\"order\":[\"A.2\",\"A.1\"]}")
                .statusCode(409)
                .body("reason", equalTo("RANKING_INCOMPLETE"), "detail", containsString("the oral one"));
        at("/amendments/ranking", "{\"order\":[\"A.2\",\"A.1\",\"the oral one\"],\"ground\":\"furthest removed\"}")
                .statusCode(201);
        at("/ballots", "{\"subject\":{\"kind\":\"WHOLE\"}}")
                .statusCode(409)
                .body("reason", equalTo("AMENDMENT_UNDECIDED"), "detail", containsString("A.2"));
        at("/adopt", "{}").statusCode(409).body("detail", containsString("A.2"));

        vote(stream, "YES AMB BRH CGT", "NO DRW").body("ballot", equalTo(stream + ".1"), "outcome", equalTo("ADOPTED"));
        repeated("verdict:" + stream + ".1");
        repeated("verdict:" + stream + ".1:A.1");
        at("/ballots", "{\"subject\":{\"kind\":\"AMENDMENT\",\"of\":\"A.1\"}}")
                .statusCode(409)
                .body("reason", equalTo("AMENDMENT_DECIDED"), "detail", containsString("A.2 was adopted"));
        at("/ballots", "{\"subject\":{\"kind\":\"AMENDMENT\",\"of\":\"A.2\"}}").statusCode(409);
        at("/amendments/adoptions", "{\"amendment\":\"A.1\"}").statusCode(409);

        vote(stream, "YES AMB", "NO DRW BRH").body("outcome", equalTo("REJECTED"));
        at("/withdrawal", "{}").statusCode(409).body("reason", equalTo("ALREADY_AMENDED"));
        at("/ballots", "{\"subject\":{\"kind\":\"WHOLE\"}}").statusCode(409).body("reason", equalTo("NOT_THE_TEXT"));
        vote(stream, "YES AMB BRH", "NO DRW").body("outcome", equalTo("ADOPTED"));
        assertThat(ballot(3).question()).endsWith(", as amended, be adopted?");
        assertThat(ballot(3).yesMeans()).endsWith("is adopted as amended.");
        repeated("verdict:" + stream + ".3");
    }

    @Test
    void what_is_decided_without_a_vote_makes_others_fall_too() {
        amend("{\"amendment\":\"A.1\"}");
        amend("{\"amendment\":\"A.2\",\"makesFall\":[\"A.1\"]}");
        at("/amendments/ranking", "{\"order\":[\"A.2\",\"A.1\"]}").statusCode(201);
        int seq = at("/amendments/adoptions", "{\"amendment\":\"A.2\"}")
                .statusCode(201)
                .extract()
                .path("seq");
        repeated("verdict:" + stream + "@" + seq + ":A.1");
        at("/adopt", "{}").statusCode(201);
        at("/amendments", "{\"amendment\":\"A.3\"}").statusCode(409).body("reason", equalTo("PROPOSAL_DECIDED"));
    }

    @Test
    void a_sponsor_may_leave_and_a_draft_be_revised_or_withdrawn_before_voting() {
        at("/sponsors", "{\"sponsor\":\"Ambermole\"}").statusCode(201);
        at("/sponsors/withdrawals", "{\"sponsor\":\"Ambermole\"}").statusCode(201);
        at("/sponsors/withdrawals", "{\"sponsor\":\"Ambermole\"}")
                .statusCode(409)
                .body("reason", equalTo("NOT_A_SPONSOR"));
        at("/sponsors/withdrawals", "{\"sponsor\":\"Ambermole\",\"amendment\":\"A.7\"}")
                .statusCode(404);
        at("/amendments/withdrawals", "{\"amendment\":\"A.7\"}")
                .statusCode(404)
                .body("reason", equalTo("NO_SUCH_AMENDMENT"));
        at("/revisions", "{\"symbol\":\"T/1/Rev.1\",\"changes\":\"the dates\"}").statusCode(201);
        at("/withdrawal", "{\"reason\":\"no support\"}").statusCode(201);
        at("/ballots", "{}").statusCode(409).body("reason", equalTo("PROPOSAL_DECIDED"));
    }

    @Test
    void a_text_of_which_nothing_operative_is_left_is_rejected_as_a_whole() {
        at(
                        "/motions",
                        "{\"kind\":\"DIVISION\",\"parts\":[{\"name\":\"paragraph 1\",\"operative\":true}],"
                                + "\"allOperative\":true}")
                .statusCode(201);
        at("/motions/decisions", "{\"motion\":\"m1\",\"carried\":true}").statusCode(201);
        vote(stream, "NO AMB BRH").body("outcome", equalTo("REJECTED"), "words", containsString("rejected"));
        repeated("verdict:" + stream + ".1");
        repeated("verdict:" + stream + ".1:proposal");
        at("/ballots", "{}").statusCode(409).body("reason", equalTo("PROPOSAL_DECIDED"));
    }

    @Test
    void a_secret_vote_is_out_of_scope_and_said_to_be() {
        at("/ballots", "{\"visibility\":\"SECRET\"}")
                .statusCode(422)
                .body("detail", containsString("secret elections are out of scope"), "field", equalTo("visibility"));
        at("/ballots", "{\"method\":\"SECRET\"}").statusCode(422).body("field", equalTo("method"));
        at("/ballots", "{\"method\":\"SHOUTING\"}").statusCode(400).body("detail", containsString("ROLL_CALL"));
        voteOn(stream, "{\"visibility\":\"SEALED\",\"method\":\"ROLL_CALL\"}", "YES AMB")
                .body("outcome", equalTo("ADOPTED"));
    }

    private void amend(String json) {
        at("/amendments", json).statusCode(201);
    }

    private io.restassured.response.ValidatableResponse at(String path, String json) {
        return post("/v1/proposals/" + stream + path, json);
    }

    private Ballot ballot(int number) {
        return reader.read(StreamId.of(stream), fold -> (Proposal) fold.state())
                .orElseThrow()
                .ballot(BallotId.of(stream + "." + number))
                .orElseThrow();
    }

    /** The consequence is in the log, and says what the fold says. */
    private void repeated(String id) {
        org.awaitility.Awaitility.await().untilAsserted(() -> assertThat(
                        reader.read(StreamId.of(stream), fold -> fold.command(CommandId.of(id))
                                .orElse(null)))
                .hasValueSatisfying(logged -> assertThat(logged.effect()).isInstanceOf(Effect.Applied.class)));
    }
}
