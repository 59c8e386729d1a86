package org.rollcall.ingest.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rollcall.ingest.Assemblies.post;
import static org.rollcall.ingest.Assemblies.proposal;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.ingest.Assemblies;
import org.rollcall.ingest.log.Door;
import org.rollcall.ingest.log.LogReader;
import org.rollcall.testing.BrokerAndDatabase;

@QuarkusTest
@WithTestResource(BrokerAndDatabase.class)
class MissedVerdictsTest {

    @Inject
    Door door;

    @Inject
    Ballots ballots;

    @Inject
    LogReader reader;

    @BeforeEach
    void ready() {
        Assemblies.ready();
    }

    /** An instance that stopped between the close and the verdict leaves the log like this. */
    @Test
    void a_verdict_that_nobody_repeated_is_repeated_with_all_that_fell() {
        String stream = proposal("tidewater", "simple-majority");
        post("/v1/proposals/" + stream + "/amendments", "{\"amendment\":\"A.1\"}")
                .statusCode(201);
        post("/v1/proposals/" + stream + "/amendments", "{\"amendment\":\"to A.1\",\"amends\":\"A.1\"}")
                .statusCode(201);
        post("/v1/proposals/" + stream + "/amendments", "{\"amendment\":\"A.2\",\"makesFall\":[\"A.1\"]}")
                .statusCode(201);
        post("/v1/proposals/" + stream + "/amendments/ranking", "{\"order\":[\"A.2\",\"to A.1\",\"A.1\"]}")
                .statusCode(201);
        post("/v1/proposals/" + stream + "/ballots", "{}").statusCode(201);
        BallotId ballot = BallotId.of(stream + ".1");
        post("/v1/ballots/" + ballot + "/votes", "{\"member\":\"AMB\",\"choice\":\"YES\"}")
                .statusCode(201);
        long closed = door.submit(ballots.close(CommandId.of("close"), ballot, "test", new CloseBallot()))
                .seq();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(reader.read(ballot.stream(), fold -> fold.seq()))
                        .hasValue(closed + 3));
        assertThat(applied(ballot, "verdict:" + ballot)).isTrue();
        assertThat(applied(ballot, "verdict:" + ballot + ":A.1")).isTrue();
    }

    private boolean applied(BallotId ballot, String id) {
        return reader.read(ballot.stream(), fold -> fold.command(CommandId.of(id))
                        .filter(logged -> logged.effect() instanceof Effect.Applied)
                        .isPresent())
                .orElse(false);
    }
}
