package org.rollcall.tally;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.tally.given.Given;
import org.rollcall.tally.given.Story;
import org.rollcall.tally.given.Surroundings;
import org.rollcall.tally.given.TallyProcess;
import org.rollcall.tally.given.Topics;
import org.rollcall.testing.EmbeddedPair;
import org.rollcall.testing.Pair;

/** Given a database or a broker that dies and comes back, then the service goes on by itself. */
class OutageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static EmbeddedPair pair;
    private static Surroundings where;

    @BeforeAll
    static void begin() {
        Assumptions.assumeTrue(
                "embedded".equals(System.getProperty("rollcall.infra", "embedded")),
                "a container's ports change when it is started again; the embedded pair's do not");
        pair = (EmbeddedPair) Pair.start();
        where = Surroundings.of(pair);
        Topics.create(where.bootstrapServers());
    }

    @AfterAll
    static void end() {
        if (pair != null) {
            pair.close();
        }
    }

    @Test
    void a_database_killed_under_load_costs_nothing_but_time() {
        try (TallyProcess tally = TallyProcess.startAndAwait(where)) {
            write("before-database", 10);
            pair.database().kill();
            write("without-database", 10);
            await().atMost(PATIENCE).until(() -> !tally.isReady());
            pair.database().start();
            pair.database().awaitReady(PATIENCE);
            await().atMost(PATIENCE).until(tally::isReady);
            assertFold();
            tally.stop();
        }
    }

    @Test
    void a_broker_killed_under_load_costs_nothing_but_time() {
        try (TallyProcess tally = TallyProcess.startAndAwait(where)) {
            write("before-broker", 10);
            pair.broker().kill();
            await().atMost(PATIENCE).until(() -> !tally.isReady());
            pair.broker().start();
            pair.broker().awaitReady(PATIENCE);
            write("after-broker", 10);
            await().atMost(PATIENCE).until(tally::isReady);
            assertFold();
            tally.stop();
        }
    }

    @Test
    void started_before_its_database_it_becomes_ready_by_itself() {
        pair.database().stop();
        try (TallyProcess tally = TallyProcess.start(where)) {
            tally.awaitRefusal("migrate the database");
            pair.database().start();
            pair.database().awaitReady(PATIENCE);
            await().atMost(PATIENCE).until(tally::isReady);
            tally.stop();
        }
    }

    private static void write(String name, int stories) {
        try (var log = new org.rollcall.tally.given.Log(where)) {
            for (int i = 0; i < stories; i++) {
                log.append(new Story(name + "-" + i, 30).played(new Random(i), 120));
            }
        }
    }

    private static void assertFold() {
        try (Given given = Given.in(where)) {
            given.assertProjectionIsTheFold();
        }
    }
}
