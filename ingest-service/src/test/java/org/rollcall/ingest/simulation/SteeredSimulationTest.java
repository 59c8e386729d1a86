package org.rollcall.ingest.simulation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.rollcall.ingest.Assemblies.post;
import static org.rollcall.ingest.simulation.Playground.awaitState;
import static org.rollcall.ingest.simulation.Playground.id;
import static org.rollcall.ingest.simulation.Playground.last;
import static org.rollcall.ingest.simulation.Playground.played;
import static org.rollcall.ingest.simulation.Playground.stream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.ProposalEvent.ResolutionNumbered;
import org.rollcall.domain.fold.Meeting.Sitting;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Tally;
import org.rollcall.ingest.log.Door;
import org.rollcall.ingest.log.LogReader;
import org.rollcall.ingest.log.Requests;
import org.rollcall.testing.BrokerAndDatabase;

@QuarkusTest
@WithTestResource(BrokerAndDatabase.class)
class SteeredSimulationTest {

    @Inject
    LogReader reader;

    @Inject
    Door door;

    @Inject
    Requests requests;

    private Playground plays;

    @BeforeEach
    void ready() {
        plays = new Playground(reader);
        plays.ready();
    }

    @Test
    void every_vote_that_can_be_played_on_its_own_ends_as_recorded() {
        List<String> ids = given().get("/v1/scenarios").path("findAll { it.kind == 'VOTE' }.id");
        assertThat(ids).hasSizeGreaterThan(15).doesNotContain("ga-73-187");
        for (String scenario : ids) {
            String id = played(scenario);
            List<Integer> official = given().get("/v1/scenarios")
                    .path("find { it.id == '" + scenario
                            + "' }.official.with { [it.yes, it.no, it.abstain, it.notVoting] }");
            String proposal = given().get("/v1/simulations/" + id).path("proposal");
            Tally tally = ((Ballot.Closed) last(plays.read(StreamId.of(proposal))))
                    .votes()
                    .tally();
            assertThat(List.of(tally.yes(), tally.no(), tally.abstain(), tally.pending()))
                    .as(scenario)
                    .isEqualTo(official.stream().map(Integer::longValue).toList());
        }
    }

    @Test
    void a_meeting_that_is_held_waits_and_one_that_is_stopped_is_adjourned() {
        String id = id();
        post("/v1/simulations", "{\"scenario\":\"tidewater-night\",\"hold\":true,\"id\":\"" + id + "\"}")
                .statusCode(201)
                .body("state", equalTo("HELD"), "meeting", equalTo("meeting:tw-4-pv-7-sim-" + id))
                .body("step", equalTo(0), "ballot", nullValue(), "proposals.symbol[0]", equalTo("TW/4/L.1"));
        given().delete("/v1/simulations/" + id).then().statusCode(200);
        awaitState(id, "STOPPED");
        assertThat(plays.meeting("tw-4-pv-7", id).sitting()).isEqualTo(Sitting.ADJOURNED);
    }

    @Test
    void a_meeting_that_is_stopped_in_a_vote_leaves_it_void() {
        String id = id();
        post("/v1/simulations", "{\"scenario\":\"tidewater-night\",\"speed\":8,\"id\":\"" + id + "\"}")
                .statusCode(201);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/v1/simulations/" + id).<Object>path("ballot") != null);
        given().delete("/v1/simulations/" + id).then().statusCode(200);
        awaitState(id, "STOPPED");
        assertThat(last(plays.proposal("tw-4-l-1", id))).isInstanceOf(Ballot.Voided.class);
        assertThat(plays.meeting("tw-4-pv-7", id).sitting()).isEqualTo(Sitting.ADJOURNED);
    }

    /** What it would say at its gavel was said already, as something else. */
    @Test
    void a_meeting_that_fails_in_a_vote_leaves_it_void_and_is_adjourned() {
        String id = id();
        post(
                        "/v1/simulations",
                        "{\"scenario\":\"tidewater-night\",\"hold\":true,\"speed\":10000,\"id\":\"" + id + "\"}")
                .statusCode(201);
        StreamId stream = stream("tw-4-l-1", id);
        Event other = new ResolutionNumbered("TW/RES/9/9");
        var taken = CommandId.of("sim:" + id + ":8:close");
        door.submit(requests.command(taken, stream, "test", "something else", other, fold -> other));
        post("/v1/simulations/" + id + "/start", "{}").statusCode(200);
        await().atMost(Duration.ofSeconds(60)).until(() -> "FAILED"
                .equals(given().get("/v1/simulations/" + id).<String>path("state")));
        assertThat(last(plays.proposal("tw-4-l-1", id))).isInstanceOf(Ballot.Voided.class);
        assertThat(plays.meeting("tw-4-pv-7", id).sitting()).isEqualTo(Sitting.ADJOURNED);
    }

    @Test
    void slips_are_not_for_meetings() {
        post("/v1/simulations", "{\"scenario\":\"tidewater-night\",\"slips\":2}")
                .statusCode(400)
                .body("detail", containsString("slips"));
    }

    @Test
    void votes_and_meetings_are_listed() {
        given().get("/v1/scenarios")
                .then()
                .statusCode(200)
                .rootPath("find { it.id == 'ga-2025-02-24' }")
                .body("kind", equalTo("MEETING"), "symbol", equalTo("A/ES-11/PV.20"), "votes", equalTo(6))
                .body("members", equalTo(193), "official", nullValue(), "roll", equalTo("OFFICIAL"));
    }
}
