package org.rollcall.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rollcall.system.hall.Http.must;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.system.hall.Expected;
import org.rollcall.system.hall.Hall;
import org.rollcall.system.hall.LiveLine;

class ReconnectIT {

    private final Hall hall = Hall.open();

    @Test
    void who_comes_back_receives_exactly_what_it_missed() {
        String ballot = hall.commands().openBallot();
        Expected.shown(hall, ballot, "OPEN");
        vote(ballot, "AMB", "YES");
        String position;
        try (LiveLine line = line(ballot, null)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> seen(line) >= 4);
            assertThat(line.news().getFirst().name()).isEqualTo("snapshot");
            position = line.news().getLast().id();
        }
        vote(ballot, "BRH", "NO");
        vote(ballot, "CGT", "ABSTAIN");
        vote(ballot, "BRH", "YES");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> hall.reads()
                                .get("/v1/ballots/" + ballot)
                                .json()
                                .get("seq")
                                .asLong()
                        == 7);
        try (LiveLine line = line(ballot, position)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> seen(line) >= 7);
            assertThat(line.news()).allMatch(event -> event.name().equals("delta"));
            List<String> missed = new ArrayList<>();
            line.news().forEach(event -> event.data()
                    .get("votes")
                    .forEach(vote -> missed.add(vote.get("member").asText() + " "
                            + vote.get("choice").asText())));
            assertThat(missed).containsExactlyInAnyOrder("CGT ABSTAIN", "BRH YES");
            assertThat(line.news().getFirst().data().get("from").asLong()).isEqualTo(4);
        }
    }

    @Test
    void every_delta_chains_from_the_one_before_and_the_last_is_the_truth() {
        String ballot = must(
                        201,
                        hall.commands()
                                .post("/v1/simulations", "{\"scenario\":\"es-11-2\",\"speed\":40,\"hold\":true}"))
                .get("ballot")
                .asText();
        Expected.shown(hall, ballot, "OPEN");
        try (LiveLine line = line(ballot, null)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> !line.news().isEmpty());
            String id = ballot.replaceAll(".*-sim-(.*)\\.1", "$1");
            must(200, hall.commands().post("/v1/simulations/" + id + "/start", ""));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> "ANNOUNCED"
                                    .equals(line.news()
                                            .getLast()
                                            .data()
                                            .path("state")
                                            .asText())
                            && !line.news().getLast().data().path("resolution").isNull());
            long position = line.news().getFirst().data().get("seq").asLong();
            for (LiveLine.Event delta : line.news().subList(1, line.news().size())) {
                assertThat(delta.name()).isEqualTo("delta");
                assertThat(delta.data().get("from").asLong()).isLessThanOrEqualTo(position);
                assertThat(delta.data().get("to").asLong()).isGreaterThan(position);
                position = delta.data().get("to").asLong();
            }
            assertThat(line.news().getLast().data().at("/tally/yes").asLong()).isEqualTo(140);
            assertThat(line.news().size()).as("at most ten a second").isLessThan(120);
        }
    }

    @Test
    void a_position_of_another_log_or_ahead_of_this_one_is_reset() {
        String ballot = hall.commands().openBallot();
        Expected.shown(hall, ballot, "OPEN");
        try (LiveLine line = line(ballot, "AAAAAAAAAAAAAAAAAAAAAA-3")) {
            await().atMost(Duration.ofSeconds(20)).until(() -> line.news().size() >= 2);
            assertThat(line.news()).extracting(LiveLine.Event::name).startsWith("reset", "snapshot");
        }
        String log = hall.reads().get("/v1/ballots/" + ballot).json().get("log").asText();
        try (LiveLine line = line(ballot, log + "-99")) {
            await().atMost(Duration.ofSeconds(20)).until(() -> line.news().size() >= 2);
            assertThat(line.news()).extracting(LiveLine.Event::name).startsWith("reset", "snapshot");
        }
    }

    private LiveLine line(String ballot, String lastEventId) {
        return new LiveLine(hall.query().address().resolve("/v1/ballots/" + ballot + "/stream"), lastEventId);
    }

    private static long seen(LiveLine line) {
        return line.news().stream()
                .mapToLong(event -> event.data()
                        .path(event.name().equals("snapshot") ? "seq" : "to")
                        .asLong())
                .max()
                .orElse(0);
    }

    private void vote(String ballot, String member, String choice) {
        must(
                201,
                hall.commands()
                        .post(
                                "/v1/ballots/" + ballot + "/votes",
                                "{\"member\":\"" + member + "\",\"choice\":\"" + choice + "\"}"));
    }
}
