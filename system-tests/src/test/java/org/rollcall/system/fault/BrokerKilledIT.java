package org.rollcall.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;
import static org.rollcall.system.hall.Http.must;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.system.hall.Expected;
import org.rollcall.system.hall.Hall;
import org.rollcall.system.hall.Http;
import org.rollcall.system.hall.Truth;
import org.rollcall.testing.EmbeddedPair;

class BrokerKilledIT {

    private final Hall hall = Hall.open();

    @Test
    void while_it_is_away_nothing_is_promised_and_afterwards_the_same_ids_tell_what_became_of_them() {
        assumeThat(hall.pair())
                .as("only the embedded broker keeps its port over a kill")
                .isInstanceOf(EmbeddedPair.class);
        var broker = ((EmbeddedPair) hall.pair()).broker();
        String ballot = hall.commands().openBallot();
        List<String> members = new ArrayList<>();
        Expected.shown(hall, ballot, "OPEN")
                .get("votes")
                .forEach(vote -> members.add(vote.get("member").asText()));

        for (int i = 0; i < 12; i++) {
            must(201, cast(ballot, members.get(i)));
        }
        broker.kill();
        Http.Reply away = cast(ballot, members.get(12));
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.json().get("outcome").asText()).isIn("unknown", "not accepted");
        broker.start();
        broker.awaitReady(Duration.ofSeconds(60));
        for (int i = 12; i < members.size(); i++) {
            int member = i;
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> cast(ballot, members.get(member)).status() < 300);
        }
        must(201, hall.commands().post("/v1/ballots/" + ballot + "/close", "{}"));
        assertThat(Truth.of(hall.pair().bootstrapServers())
                        .ballot(ballot)
                        .votes()
                        .tally()
                        .yes())
                .isEqualTo(members.size());
        Expected.equalsTheFold(hall, ballot);
    }

    /** One id a member: whoever asks again asks for the same command. */
    private Http.Reply cast(String ballot, String member) {
        return hall.commands()
                .post(
                        "/v1/ballots/" + ballot + "/votes",
                        "vote-of-" + member,
                        "{\"member\":\"" + member + "\",\"choice\":\"YES\"}");
    }
}
