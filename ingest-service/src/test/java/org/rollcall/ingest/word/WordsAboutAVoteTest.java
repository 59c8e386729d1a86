package org.rollcall.ingest.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.rollcall.ingest.Assemblies.post;
import static org.rollcall.ingest.Assemblies.proposal;
import static org.rollcall.ingest.Assemblies.proposalWithOpenBallot;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.Assemblies;
import org.rollcall.ingest.log.LogReader;
import org.rollcall.testing.BrokerAndDatabase;

@QuarkusTest
@WithTestResource(BrokerAndDatabase.class)
class WordsAboutAVoteTest {

    @Inject
    LogReader reader;

    @BeforeEach
    void ready() {
        Assemblies.ready();
    }

    @Test
    void words_after_the_close_are_kept_beside_the_count() {
        String ballot = proposalWithOpenBallot() + ".1";
        on(ballot, "/intentions", "{\"member\":\"AMB\",\"choice\":\"YES\"}")
                .statusCode(409)
                .body("reason", equalTo("BALLOT_NOT_CLOSED"));
        on(ballot, "/non-participation", "{\"member\":\"AMB\"}").statusCode(201);
        on(ballot, "/non-participation", "{\"member\":\"UKR\"}").statusCode(422);
        on(ballot, "/votes", "{\"member\":\"BRH\",\"choice\":\"NO\"}").statusCode(201);
        on(ballot, "/non-participation", "{\"member\":\"BRH\"}")
                .statusCode(409)
                .body("reason", equalTo("ALREADY_VOTED"));
        on(ballot, "/close", "{}").statusCode(201);
        on(ballot, "/intentions", "{\"member\":\"BRH\",\"choice\":\"YES\",\"words\":\"had intended to\"}")
                .statusCode(201);
        on(ballot, "/intentions", "{\"member\":\"UKR\",\"choice\":\"YES\"}").statusCode(422);
        on(ballot, "/figures", "{\"source\":\"a newspaper\",\"no\":2,\"body\":\"Harbour Council\"}")
                .statusCode(201);
        on(ballot, "/figures", "{\"source\":\"a newspaper\"}").statusCode(400).body("field", equalTo("figures"));
        Ballot.Closed closed = (Ballot.Closed) ballot(ballot);
        assertThat(closed.votes().tally().no()).isEqualTo(1);
        assertThat(closed.said().intended()).hasSize(1);
        assertThat(closed.said().reported()).hasSize(1);
        assertThat(closed.said().notParticipating()).hasSize(1);
    }

    @Test
    void a_statement_explains_votes_of_its_proposal() {
        String stream = proposalWithOpenBallot();
        String path = "/v1/proposals/" + stream + "/statements";
        post("/v1/proposals/" + stream + "/sponsors", "{\"sponsor\":\"Ambermole\"}")
                .statusCode(201);
        post(path, "{\"speaker\":\"Brinehollow\",\"kind\":\"BEFORE_VOTE\",\"ballots\":[\"" + stream + ".1\"]}")
                .statusCode(201);
        post(path, "{\"speaker\":\"Brinehollow\",\"kind\":\"AFTER_VOTE\",\"ballots\":[\"" + stream + ".9\"]}")
                .statusCode(404);
        post(path, "{\"speaker\":\"Ambermole\",\"kind\":\"BEFORE_VOTE\"}")
                .statusCode(409)
                .body("reason", equalTo("SPONSOR_EXPLAINS"));
    }

    @Test
    void a_result_without_a_roll_takes_the_place_of_a_ballot() {
        String stream = proposal("tidewater", "two-thirds");
        String path = "/v1/proposals/" + stream + "/tallies";
        post(path, "{\"source\":\"a newspaper\"}").statusCode(400).body("field", equalTo("outcome"));
        post(path, "{\"figures\":{\"yes\":99},\"source\":\"a newspaper\"}")
                .statusCode(400)
                .body("field", equalTo("members"));
        post(path, "{\"rule\":\"four-fifths\",\"outcome\":\"ADOPTED\",\"source\":\"a newspaper\"}")
                .statusCode(400);
        post(path, """
                {"figures":{"yes":10,"no":6},"outcome":"REJECTED","reason":"NO_MAJORITY","source":"a newspaper"}""").statusCode(201).body("outcome", equalTo("REJECTED"), "words", containsString("11 were needed"));
        on(stream + ".1", "/figures", "{\"source\":\"another\",\"yes\":11}").statusCode(201);
        on(stream + ".1", "/close", "{}").statusCode(409);
        post(path, "{\"outcome\":\"ADOPTED\",\"rule\":\"UNKNOWN\",\"source\":\"a newspaper\"}")
                .statusCode(409)
                .body("reason", equalTo("PROPOSAL_DECIDED"));
    }

    private Ballot ballot(String id) {
        BallotId ballot = BallotId.of(id);
        return reader.read(
                        StreamId.of(ballot.stream().value()),
                        fold -> ((Proposal) fold.state()).ballot(ballot).orElseThrow())
                .orElseThrow();
    }

    private static ValidatableResponse on(String ballot, String path, String json) {
        return post("/v1/ballots/" + ballot + path, json);
    }
}
