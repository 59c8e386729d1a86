package org.rollcall.system.hall;

import static org.awaitility.Awaitility.await;
import static org.rollcall.system.hall.Http.must;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * A simulated vote, held before its first vote until it is let go.
 *
 * @param id of the simulation
 */
public record Staged(Hall hall, String id, String ballot) {

    private static final Duration NUMBERED = Duration.ofSeconds(30);

    /** A vote that waits, with its board open. */
    public static Staged held(Hall hall, String scenario, int speed) {
        JsonNode made = must(
                201,
                hall.commands()
                        .post(
                                "/v1/simulations",
                                "{\"scenario\":\"%s\",\"speed\":%d,\"hold\":true}".formatted(scenario, speed)));
        Staged staged =
                new Staged(hall, made.get("id").asText(), made.get("ballot").asText());
        Expected.shown(hall, staged.ballot, "OPEN");
        return staged;
    }

    /** A vote that was played to its end as fast as it goes, with the number of its resolution. */
    public static Staged finished(Hall hall, String scenario) {
        Staged staged = held(hall, scenario, 500).go();
        Expected.shown(hall, staged.ballot, "ANNOUNCED");
        await().atMost(NUMBERED).until(() -> !staged.now().get("resolution").isNull());
        return staged;
    }

    public Staged go() {
        must(200, hall.commands().post("/v1/simulations/" + id + "/start", ""));
        return this;
    }

    public JsonNode now() {
        return must(200, hall.reads().get("/v1/ballots/" + ballot));
    }

    public JsonNode at(long seq) {
        return must(200, hall.reads().get("/v1/ballots/" + ballot + "?seq=" + seq));
    }
}
