package org.rollcall.ingest.simulation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.rollcall.ingest.Assemblies.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.ingest.Assemblies;
import org.rollcall.ingest.log.LogReader;
import org.rollcall.testing.BrokerAndDatabase;

@QuarkusTest
@WithTestResource(BrokerAndDatabase.class)
class SimulatedVoteTest {

    @Inject
    LogReader reader;

    @BeforeEach
    void ready() {
        Assemblies.ready();
    }

    @Test
    void the_vote_of_2_march_2022_ends_as_it_ended() {
        String id = id();
        String ballot = post("/v1/simulations", "{\"scenario\":\"es-11-1\",\"speed\":500,\"id\":\"" + id + "\"}")
                .statusCode(201)
                .extract()
                .path("ballot");
        awaitState(id, "ENDED");
        Proposal proposal = proposal(ballot);
        var voted = (Ballot.Taken) proposal.ballot(BallotId.of(ballot)).orElseThrow();
        assertThat(voted.state()).isEqualTo("ANNOUNCED");
        assertThat(voted.votes().tally()).isEqualTo(new org.rollcall.domain.roll.Tally(193, 141, 5, 35));
        assertThat(voted.verdict().outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(voted.verdict().words()).isEqualTo("adopted: 141 of the 146 that voted yes or no; 98 were needed");
        assertThat(proposal.resolution()).isEqualTo("A/RES/ES-11/1");
        assertThat(proposal.submission().provenance().kind()).isEqualTo(Provenance.Kind.SIMULATED);
        assertThat(proposal.submission().provenance().timing()).isEqualTo(Provenance.Timing.INVENTED);
    }

    @Test
    void the_same_seed_gives_the_same_votes_in_the_same_order() {
        List<String> first = votesInOrder(ended(7));
        assertThat(first).hasSize(24);
        assertThat(votesInOrder(ended(7))).isEqualTo(first);
        assertThat(votesInOrder(ended(8))).isNotEqualTo(first);
    }

    /** With two slips, so that changed votes are part of what must be the same. */
    private static String ended(int seed) {
        String id = id();
        String ballot = post(
                        "/v1/simulations",
                        "{\"scenario\":\"harbour-dues\",\"speed\":1000,\"slips\":2,\"seed\":" + seed + ",\"id\":\"" + id
                                + "\"}")
                .statusCode(201)
                .extract()
                .path("ballot");
        awaitState(id, "ENDED");
        return ballot;
    }

    private List<String> votesInOrder(String ballot) {
        var votes = ((Ballot.Taken) proposal(ballot).ballot(BallotId.of(ballot)).orElseThrow()).votes();
        return IntStream.range(0, votes.roll().size())
                .boxed()
                .sorted(Comparator.comparing(votes::seqAt))
                .map(place -> votes.roll().members().get(place) + " " + votes.choiceAt(place) + " at "
                        + votes.seqAt(place) + (votes.changedAt(place) ? " changed" : ""))
                .toList();
    }

    @Test
    void one_that_is_held_opens_and_waits() {
        String id = id();
        post("/v1/simulations", "{\"scenario\":\"harbour-dues\",\"speed\":500,\"hold\":true,\"id\":\"" + id + "\"}")
                .statusCode(201)
                .body("state", equalTo("HELD"), "cast", equalTo(0));
        post("/v1/simulations/" + id + "/start", "").statusCode(200);
        awaitState(id, "ENDED");
    }

    @Test
    void one_that_is_stopped_leaves_a_void_ballot() {
        String id = id();
        String ballot = post("/v1/simulations", "{\"scenario\":\"harbour-dues\",\"hold\":true,\"id\":\"" + id + "\"}")
                .statusCode(201)
                .extract()
                .path("ballot");
        given().delete("/v1/simulations/" + id).then().statusCode(200);
        awaitState(id, "STOPPED");
        assertThat(proposal(ballot).ballot(BallotId.of(ballot)).orElseThrow()).isInstanceOf(Ballot.Voided.class);
    }

    @Test
    void slips_are_votes_changed_in_a_fictional_assembly_and_nowhere_else() {
        String id = id();
        String ballot = post(
                        "/v1/simulations",
                        "{\"scenario\":\"harbour-dues\",\"speed\":500,\"slips\":3,\"id\":\"" + id + "\"}")
                .statusCode(201)
                .extract()
                .path("ballot");
        awaitState(id, "ENDED");
        var votes = ((Ballot.Taken) proposal(ballot).ballot(BallotId.of(ballot)).orElseThrow()).votes();
        long changed = java.util.stream.IntStream.range(0, votes.roll().size())
                .filter(votes::changedAt)
                .count();
        assertThat(changed).isEqualTo(3);
        post("/v1/simulations", "{\"scenario\":\"es-11-1\",\"slips\":3}")
                .statusCode(400)
                .body("detail", containsString("real members"));
    }

    @Test
    void four_at_once_are_enough() {
        var ids =
                java.util.stream.Stream.generate(SimulatedVoteTest::id).limit(4).toList();
        try {
            ids.forEach(
                    id -> post("/v1/simulations", "{\"scenario\":\"harbour-dues\",\"hold\":true,\"id\":\"" + id + "\"}")
                            .statusCode(201));
            post("/v1/simulations", "{\"scenario\":\"harbour-dues\"}").statusCode(429);
            post("/v1/simulations", "{\"scenario\":\"nothing\"}").statusCode(429);
        } finally {
            ids.forEach(id -> given().delete("/v1/simulations/" + id));
            ids.forEach(id -> awaitState(id, "STOPPED"));
        }
        post("/v1/simulations", "{\"scenario\":\"nothing\"}").statusCode(400).body("detail", containsString("es-11-1"));
        post("/v1/simulations", "{\"scenario\":\"es-11-1\",\"speed\":0}").statusCode(400);
        given().get("/v1/simulations/unknown").then().statusCode(404);
    }

    private static String id() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static void awaitState(String id, String state) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> state.equals(given().get("/v1/simulations/" + id).path("state")));
    }

    private Proposal proposal(String ballot) {
        return reader.read(BallotId.of(ballot).stream(), fold -> (Proposal) fold.state())
                .orElseThrow();
    }
}
