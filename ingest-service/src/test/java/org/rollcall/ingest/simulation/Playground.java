package org.rollcall.ingest.simulation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rollcall.ingest.Assemblies.post;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.fold.Meeting;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.Assemblies;
import org.rollcall.ingest.log.LogReader;

/** Scenarios that are played over HTTP at the highest speed, and what the log has made of them. */
record Playground(LogReader reader) {

    void ready() {
        Assemblies.ready();
        await().atMost(Duration.ofSeconds(30)).until(() -> List.of("unga", "unsc", "tidewater", "confluence").stream()
                .allMatch(id ->
                        reader.read(StreamId.of("assembly:" + id), fold -> fold).isPresent()));
    }

    static String id() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    static String played(String scenario) {
        String id = id();
        post("/v1/simulations", "{\"scenario\":\"" + scenario + "\",\"speed\":10000,\"id\":\"" + id + "\"}")
                .statusCode(201);
        awaitState(id, "ENDED");
        return id;
    }

    static void awaitState(String id, String state) {
        await().atMost(Duration.ofSeconds(120)).until(() -> {
            var now = given().get("/v1/simulations/" + id);
            assertThat(now.<String>path("problem")).isNull();
            return state.equals(now.path("state"));
        });
    }

    Proposal proposal(String slug, String simulation) {
        return read(stream(slug, simulation));
    }

    Proposal read(StreamId stream) {
        return reader.read(stream, fold -> (Proposal) fold.state()).orElseThrow();
    }

    static StreamId stream(String slug, String simulation) {
        return StreamId.of(slug + "-sim-" + simulation);
    }

    Meeting meeting(String slug, String simulation) {
        return reader.read(stream("meeting:" + slug, simulation), fold -> (Meeting) fold.state())
                .orElseThrow();
    }

    static Ballot last(Proposal proposal) {
        return proposal.ballots().stream().reduce((earlier, later) -> later).orElseThrow();
    }
}
