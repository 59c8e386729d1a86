package org.rollcall.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.wire.WireRecord;
import org.rollcall.tally.given.Bell;
import org.rollcall.tally.given.Database;
import org.rollcall.tally.given.Debate;
import org.rollcall.tally.given.Given;
import org.rollcall.tally.given.Oracle;
import org.rollcall.tally.given.Story;
import org.rollcall.tally.given.Surroundings;
import org.rollcall.tally.given.TallyProcess;
import org.rollcall.tally.given.Topics;
import org.rollcall.testing.Pair;

/** Given a projection that serves, when another is built beside it, then it is switched to only if it counts the same. */
class RebuildIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String REBUILD = "/v1/projection/rebuild";
    private static final long SEED = 20261122;

    private final Pair pair = Pair.start();
    private final Surroundings where = Surroundings.of(pair);
    private Given given;

    @BeforeEach
    void begin() {
        Topics.create(where.bootstrapServers());
        given = Given.in(where);
    }

    @AfterEach
    void end() {
        given.close();
        pair.close();
    }

    /** Votes, whole debates, garbage and records in the wrong place. */
    private void history(String name, int stories) {
        List<WireRecord> records = new ArrayList<>();
        for (int i = 0; i < stories; i++) {
            records.addAll(new Story(name + "-" + i, 30).played(new Random(SEED + i), 60));
            records.addAll(Debate.played(new Story(name + "-debate-" + i, 5), new Random(SEED + i), 12));
        }
        WireRecord last = records.getLast();
        records.add(new WireRecord(last.key(), last.headers(), new byte[] {1, 2, 3}));
        given.log().append(records);
        given.awaitProjected();
    }

    private JsonNode awaitState(TallyProcess tally, String state) {
        await().atMost(PATIENCE).until(() -> {
            String now = tally.get(REBUILD).path("state").asText();
            assertThat(now).isNotEqualTo("FAILED");
            return now.equals(state);
        });
        return tally.get(REBUILD);
    }

    private void assertServes(int generation) {
        assertThat(given.database().generation()).isEqualTo(generation);
        given.assertProjectionIsTheFold();
    }

    @Test
    void an_equal_generation_takes_over_while_votes_keep_coming() throws InterruptedException {
        try (Bell bell = new Bell(where);
                TallyProcess tally = TallyProcess.startAndAwait(where)) {
            assertThat(tally.get(REBUILD).path("state").asText()).isEqualTo("NONE");
            history("before", 40);
            String quarantine =
                    "SELECT count(*), min(noticed_at)::text, max(noticed_at)::text FROM rollcall.quarantine";
            String noticed = given.database().value(quarantine);
            Story live = new Story("live", 500);
            given.log().append(live.beginning());
            Thread votes = Thread.ofPlatform().start(() -> {
                for (int member = 0; member < 500; member++) {
                    given.log().append(live.vote(1, member, Choice.values()[member % 3]));
                }
            });
            tally.send("POST", REBUILD);
            JsonNode done = awaitState(tally, "SWITCHED");
            votes.join();
            assertThat(done.get("generation").asInt()).isEqualTo(2);
            assertThat(done.get("from").asInt()).isEqualTo(1);
            assertThat(done.get("ballotsDifferent").asInt()).isZero();
            assertThat(done.get("hashNew")).isEqualTo(done.get("hashServing"));
            assertThat(done.get("records").asLong()).isGreaterThan(2_000);
            assertServes(2);
            assertThat(given.database().value(quarantine)).isEqualTo(noticed);
            assertAnnouncedWithoutAGap(bell, "live.1");
            assertHashIsTheFolds(tally);
            tally.stop();
        }
    }

    /** Each announcement continues the one before, from the opening to the last vote. */
    private void assertAnnouncedWithoutAGap(Bell bell, String ballot) {
        String last = "SELECT seq FROM g2.ballot WHERE id = ?";
        long end = Long.parseLong(given.database().value(last, ballot));
        await().atMost(PATIENCE).until(() -> bell.of(ballot).stream()
                .anyMatch(message -> message.get("to").asLong() == end));
        long position = 0;
        for (JsonNode message : bell.of(ballot)) {
            assertThat(message.get("from").asLong()).isEqualTo(position);
            position = message.get("to").asLong();
        }
    }

    private void assertHashIsTheFolds(TallyProcess tally) {
        JsonNode hash = tally.get("/v1/projection/hash");
        assertThat(hash.get("hash").asText())
                .isEqualTo(Oracle.hashOf(given.log().all()));
        assertThat(hash.get("generation").asInt()).isEqualTo(given.database().generation());
        assertThat(hash.get("ballots").asText())
                .isEqualTo(given.database().value("SELECT count(*) FROM g" + hash.get("generation") + ".ballot"));
    }

    @Test
    void a_ballot_that_counts_differently_is_named_and_waits_until_it_is_confirmed() {
        try (Bell bell = new Bell(where);
                TallyProcess tally = TallyProcess.startAndAwait(where)) {
            history("planted", 3);
            String stored = "SELECT choice FROM g%d.vote WHERE ballot = 'planted-0.1' AND place = 7";
            String truth = given.database().value(stored.formatted(1));
            String planted = truth.equals("YES") ? "NO" : "YES";
            given.database()
                    .change("UPDATE g1.vote SET choice = ? WHERE ballot = 'planted-0.1' AND place = 7", planted);
            given.database().change("DELETE FROM g1.ballot WHERE id = 'planted-1.1'");
            tally.send("POST", REBUILD);
            JsonNode stopped = awaitState(tally, "DIFFERENT");
            assertThat(stopped.get("ballotsDifferent").asInt()).isEqualTo(2);
            assertThat(stopped.get("hashNew")).isNotEqualTo(stopped.get("hashServing"));
            assertThat(stopped.at("/differences/0/ballot").asText()).isEqualTo("planted-0.1");
            assertThat(stopped.at("/differences/0/what").asText())
                    .isEqualTo("votes: M7 " + planted.charAt(0) + " serves, " + truth.charAt(0) + " is new");
            assertThat(stopped.at("/differences/1/ballot").asText()).isEqualTo("planted-1.1");
            assertThat(stopped.at("/differences/1/what").asText()).contains("only in the new generation");
            assertThat(given.database().generation()).isEqualTo(1);
            given.log().append(new Story("meanwhile", 9).played(new Random(SEED), 30));
            int heard = bell.of("planted-0.1").size();
            int others = bell.of("planted-2.1").size();
            tally.send("POST", REBUILD + "/confirm");
            awaitState(tally, "SWITCHED");
            assertServes(2);
            assertThat(given.database().value(stored.formatted(2))).isEqualTo(truth);
            await().atMost(PATIENCE).until(() -> bell.of("planted-0.1").size() > heard);
            JsonNode reload = bell.of("planted-0.1").getLast();
            assertThat(reload.get("from").asLong()).isZero();
            assertThat(bell.of("planted-2.1")).hasSize(others);
            tally.stop();
        }
    }

    @Test
    void an_abandoned_one_leaves_nothing_behind() {
        try (TallyProcess tally = TallyProcess.startAndAwait(where)) {
            history("abandoned", 3);
            assertThat(tally.send("DELETE", REBUILD).path("status").asInt()).isEqualTo(409);
            assertThat(tally.send("POST", REBUILD + "/confirm").path("status").asInt())
                    .isEqualTo(409);
            given.database().change("UPDATE g1.ballot SET yes = yes + 1 WHERE id = 'abandoned-0.1'");
            tally.send("POST", REBUILD);
            awaitState(tally, "DIFFERENT");
            tally.send("DELETE", REBUILD);
            awaitState(tally, "ABANDONED");
            awaitGenerations("1|CURRENT");
            given.database().change("UPDATE g1.ballot SET yes = yes - 1 WHERE id = 'abandoned-0.1'");
            assertServes(1);
            tally.send("POST", REBUILD);
            awaitState(tally, "SWITCHED");
            assertServes(2);
            tally.stop();
        }
    }

    private void awaitGenerations(String... lines) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        given.database().lines("SELECT number, state FROM rollcall.generation ORDER BY number"))
                .containsExactly(lines));
        assertThat(given.database().lines("SELECT nspname FROM pg_namespace WHERE nspname ~ '^g[0-9]+$'"))
                .hasSize(lines.length);
    }

    @Test
    void only_one_rebuilds_at_a_time_whichever_instance_is_asked() {
        try (TallyProcess one = TallyProcess.startAndAwait(where);
                TallyProcess other = TallyProcess.startAndAwait(where)) {
            history("alone", 3);
            given.database().change("UPDATE g1.ballot SET no = no + 1 WHERE id = 'alone-0.1'");
            assertThat(one.send("POST", REBUILD).path("state").asText()).isEqualTo("BUILDING");
            assertThat(one.send("POST", REBUILD).path("status").asInt()).isEqualTo(409);
            assertThat(other.send("POST", REBUILD).path("detail").asText()).contains("another instance");
            awaitState(one, "DIFFERENT");
            assertThat(other.send("POST", REBUILD).path("status").asInt()).isEqualTo(409);
            one.send("POST", REBUILD + "/confirm");
            awaitState(one, "SWITCHED");
            history("after", 3);
            assertServes(2);
            one.stop();
            other.stop();
        }
    }

    @Test
    void killed_in_the_middle_it_leaves_what_served_and_the_next_start_clears_up() {
        try (TallyProcess tally = TallyProcess.startAndAwait(where)) {
            history("killed", 60);
            tally.send("POST", REBUILD);
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> !"0"
                    .equals(given.database()
                            .value("SELECT count(*) FROM rollcall.projection_offset WHERE generation = 2")));
            tally.kill();
        }
        assertThat(given.database().generation()).isEqualTo(1);
        try (TallyProcess again = TallyProcess.startAndAwait(where)) {
            awaitGenerations("1|CURRENT");
            history("beyond", 1);
            assertServes(1);
            again.send("POST", REBUILD);
            awaitState(again, "SWITCHED");
            assertServes(2);
            again.stop();
        }
    }

    @Test
    void a_reader_in_the_old_generation_is_not_disturbed_and_the_old_one_is_dropped_after_it() {
        try (TallyProcess tally = TallyProcess.start(where, Map.of("ROLLCALL_TALLY_REBUILD_KEEP_OLD", "1S"))) {
            tally.awaitReady();
            history("read", 3);
            Database reader = new Database(where, "rollcall_reader", where.readerPassword());
            reader.lines("SELECT set_config('default_transaction_isolation', 'repeatable read', false)");
            reader.begin();
            List<String> before = reader.lines("SELECT id, seq FROM g1.ballot ORDER BY id");
            tally.send("POST", REBUILD);
            awaitState(tally, "SWITCHED");
            history("later", 1);
            assertThat(reader.lines("SELECT id, seq FROM g1.ballot ORDER BY id"))
                    .isEqualTo(before);
            awaitGenerations("1|RETIRED", "2|CURRENT");
            assertThat(reader.lines("SELECT id, seq FROM g1.ballot ORDER BY id"))
                    .isEqualTo(before);
            reader.close();
            awaitGenerations("2|CURRENT");
            assertServes(2);
            tally.stop();
        }
    }
}
