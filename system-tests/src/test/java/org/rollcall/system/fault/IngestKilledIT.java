package org.rollcall.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rollcall.system.hall.Http.must;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rollcall.system.hall.Expected;
import org.rollcall.system.hall.Hall;

class IngestKilledIT {

    private final Hall hall = Hall.open();

    @Test
    void what_it_had_acknowledged_stays_and_is_answered_again_after_the_restart() {
        String ballot = hall.commands().openBallot();
        String vote = "{\"member\":\"AMB\",\"choice\":\"YES\"}";
        long seq = must(201, hall.commands().post("/v1/ballots/" + ballot + "/votes", "mine", vote))
                .get("seq")
                .asLong();
        hall.ingest().kill();
        hall.start(hall.ingest());
        assertThat(must(200, hall.commands().post("/v1/ballots/" + ballot + "/votes", "mine", vote))
                        .get("seq")
                        .asLong())
                .isEqualTo(seq);
        must(201, hall.commands().post("/v1/ballots/" + ballot + "/close", "{}"));
        Expected.equalsTheFold(hall, ballot);
    }

    @Test
    void a_simulation_that_it_was_playing_is_declared_void_when_it_is_back() {
        String ballot = must(201, hall.commands().post("/v1/simulations", "{\"scenario\":\"es-11-6\",\"speed\":5}"))
                .get("ballot")
                .asText();
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() ->
                        Expected.tally(hall.reads().get("/v1/ballots/" + ballot).json())
                                        .cast()
                                > 10);
        hall.ingest().kill();
        hall.start(hall.ingest());
        assertThat(Expected.shown(hall, ballot, "VOIDED").get("voidReason").asText())
                .contains("restart");
        Expected.equalsTheFold(hall, ballot);
    }
}
