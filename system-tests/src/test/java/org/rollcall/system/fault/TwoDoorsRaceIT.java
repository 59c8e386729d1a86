package org.rollcall.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.system.hall.Http.must;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.roll.Tally;
import org.rollcall.local.service.Program;
import org.rollcall.local.service.Service;
import org.rollcall.system.hall.Expected;
import org.rollcall.system.hall.Hall;
import org.rollcall.system.hall.Http;
import org.rollcall.system.hall.Truth;

/** Two instances of ingest take votes for one ballot while one of them closes it: whoever was told "applied" was counted. */
class TwoDoorsRaceIT {

    private static final int ROUNDS = 25;
    private static final long SEED = 20220302;

    private static Hall hall;
    private static Service second;
    private static List<String> members;

    @BeforeAll
    static void open_a_second_door() {
        hall = Hall.open();
        second = hall.service(Program.INGEST, "ingest-2", Map.of("ROLLCALL_INGEST_INSTANCE", "ingest-2"));
        hall.start(second);
        members = new ArrayList<>();
        String ballot = hall.commands().openBallot();
        Expected.shown(hall, ballot, "OPEN")
                .get("votes")
                .forEach(vote -> members.add(vote.get("member").asText()));
    }

    @AfterAll
    static void close_it() {
        second.stop();
    }

    @Test
    void a_vote_that_was_answered_applied_is_in_the_closed_tally_and_no_other_is() throws Exception {
        Random dice = new Random(SEED);
        List<String> ballots = new ArrayList<>();
        List<Long> applied = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                String ballot = hall.commands().openBallot();
                ballots.add(ballot);
                applied.add(race(people, ballot, dice.nextInt(25_000_000)));
            }
        }
        Truth truth = Truth.of(hall.pair().bootstrapServers());
        for (int round = 0; round < ROUNDS; round++) {
            Tally counted = truth.ballot(ballots.get(round)).votes().tally();
            assertThat(counted.cast()).as("round %d of seed %d", round, SEED).isEqualTo(applied.get(round));
        }
        Expected.equalsTheFold(hall, ballots.getLast());
        assertThat(ballots)
                .as("some race must be decided either way, or it was none")
                .anySatisfy(ballot -> assertThat(
                                truth.ballot(ballot).votes().tally().pending())
                        .isBetween(1L, 23L));
    }

    private long race(ExecutorService people, String ballot, long closeAfterNanos) throws Exception {
        List<Callable<Boolean>> votes = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            Http door = i % 2 == 0 ? hall.commands() : new Http(second.address());
            String json = "{\"member\":\"" + members.get(i) + "\",\"choice\":\"YES\"}";
            votes.add(() -> applied(door.post("/v1/ballots/" + ballot + "/votes", json)));
        }
        Future<?> gavel = people.submit(() -> {
            LockSupport.parkNanos(closeAfterNanos);
            return must(201, new Http(second.address()).post("/v1/ballots/" + ballot + "/close", "{}"));
        });
        long applied = 0;
        for (Future<Boolean> answer : people.invokeAll(votes)) {
            applied += answer.get() ? 1 : 0;
        }
        gavel.get();
        return applied;
    }

    private static boolean applied(Http.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isIn(201, 409);
        return reply.status() == 201;
    }

    @Test
    void two_that_close_one_ballot_agree_and_its_verdict_is_repeated_once() throws Exception {
        String ballot = hall.commands().openBallot();
        must(
                201,
                hall.commands()
                        .post(
                                "/v1/ballots/" + ballot + "/votes",
                                "{\"member\":\"" + members.getFirst() + "\",\"choice\":\"YES\"}"));
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = people.submit(() -> hall.commands()
                    .post("/v1/ballots/" + ballot + "/close", "{}")
                    .status());
            var other = people.submit(() -> new Http(second.address())
                    .post("/v1/ballots/" + ballot + "/close", "{}")
                    .status());
            assertThat(List.of(first.get(), other.get())).containsExactlyInAnyOrder(201, 409);
        }
        var effects = Truth.of(hall.pair().bootstrapServers()).effects(ballot);
        assertThat(effects.stream().filter(Effect.Applied.class::isInstance)).hasSize(6);
    }
}
