package org.rollcall.system.measure;

import static org.awaitility.Awaitility.await;
import static org.rollcall.system.hall.Http.must;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.rollcall.system.hall.Expected;
import org.rollcall.system.hall.Hall;
import org.rollcall.system.hall.Http;
import org.rollcall.system.hall.LiveLine;

/** How many votes a second come through to the projected tally, and how long one vote takes to a subscriber. */
@EnabledIfSystemProperty(
        named = "rollcall.measure",
        matches = "true",
        disabledReason = "figures are measured on request: -Drollcall.measure=true")
class FiguresIT {

    private static final int MEMBERS = 20_000;
    private static final int ROUNDS = 5;
    private static final int CASTS = 600;
    private static final Duration BETWEEN_CASTS = Duration.ofMillis(50);

    private final Hall hall = Hall.open();

    @Test
    void votes_a_second_through_ndjson_to_the_projected_tally() {
        String assembly = assemblyOf(MEMBERS);
        String lines = IntStream.range(0, MEMBERS)
                .mapToObj(i -> "{\"member\":\"M%05d\",\"choice\":\"YES\"}".formatted(i))
                .collect(Collectors.joining("\n"));
        for (int round = 1; round <= ROUNDS; round++) {
            String ballot = openBallot(assembly);
            Expected.shown(hall, ballot, "OPEN");
            long start = System.nanoTime();
            Http.Reply reply = hall.commands().postLines("/v1/ballots/" + ballot + "/votes", "bulk", lines);
            if (reply.status() != 200
                    || reply.text()
                                    .lines()
                                    .filter(line -> line.contains("\"status\":201"))
                                    .count()
                            != MEMBERS) {
                throw new AssertionError(
                        "not all were applied: " + reply.text().lines().limit(3).toList());
            }
            double answered = (System.nanoTime() - start) / 1e9;
            await().pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> hall.reads()
                                    .get("/v1/ballots?proposal=" + ballot.replaceAll("\\.1$", ""))
                                    .json()
                                    .at("/ballots/0/tally/yes")
                                    .asLong()
                            == MEMBERS);
            double projected = (System.nanoTime() - start) / 1e9;
            say(
                    "bulk round %d: %d votes answered in %.2f s (%.0f/s), projected in %.2f s (%.0f/s)",
                    round, MEMBERS, answered, MEMBERS / answered, projected, MEMBERS / projected);
        }
    }

    @Test
    void delay_from_a_cast_vote_to_a_subscriber() {
        String assembly = assemblyOf(CASTS);
        String ballot = openBallot(assembly);
        Expected.shown(hall, ballot, "OPEN");
        long[] sent = new long[CASTS];
        long[] answered = new long[CASTS];
        long[] seen = new long[CASTS];
        try (LiveLine line = new LiveLine(hall.query().address().resolve("/v1/ballots/" + ballot + "/stream"), null)) {
            await().until(() -> !line.news().isEmpty());
            line.onEvent(event -> event.data().path("votes").forEach(vote -> {
                int member = Integer.parseInt(vote.get("member").asText().substring(1));
                if (event.name().equals("delta") && seen[member] == 0) {
                    seen[member] = System.nanoTime();
                }
            }));
            long due = System.nanoTime();
            for (int i = 0; i < CASTS; i++) {
                due += BETWEEN_CASTS.toNanos();
                LockSupport.parkNanos(due - System.nanoTime());
                sent[i] = due;
                must(
                        201,
                        hall.commands()
                                .post(
                                        "/v1/ballots/" + ballot + "/votes",
                                        "{\"member\":\"M%05d\",\"choice\":\"YES\"}".formatted(i)));
                answered[i] = System.nanoTime();
            }
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> Arrays.stream(seen).allMatch(at -> at > 0));
        }
        report("cast to verdict", sent, answered);
        report("cast to subscriber", sent, seen);
    }

    /** The first hundred warm the machines up and are left out. */
    private static void report(String what, long[] from, long[] to) {
        double[] millis = IntStream.range(100, from.length)
                .mapToDouble(i -> (to[i] - from[i]) / 1e6)
                .sorted()
                .toArray();
        say(
                "%s, %d votes at %d a second: p50 %.1f ms, p99 %.1f ms, most %.1f ms",
                what,
                millis.length,
                Duration.ofSeconds(1).dividedBy(BETWEEN_CASTS),
                millis[millis.length / 2],
                millis[(int) (millis.length * 0.99)],
                millis[millis.length - 1]);
    }

    private static void say(String words, Object... figures) {
        System.out.println("FIGURE " + String.format(Locale.ROOT, words, figures));
    }

    private String assemblyOf(int members) {
        String id = "measured-" + UUID.randomUUID().toString().substring(0, 8);
        String list = IntStream.range(0, members)
                .mapToObj(i -> "{\"code\":\"M%05d\",\"names\":{\"en\":\"Member %d\"}}".formatted(i, i))
                .collect(Collectors.joining(","));
        must(201, hall.commands().put("/v1/assemblies/" + id, """
                {"name":"Measured","ruleBook":{"name":"Rules","majorities":[{"name":"simple","words":"a majority","article":"1",
                "conditions":[{"kind":"FRACTION","base":"PRESENT_AND_VOTING","numerator":1,"denominator":2,"strict":true}]}]},
                "members":[%s]}""".formatted(list)));
        return id;
    }

    private String openBallot(String assembly) {
        String stream = must(201, hall.commands().post("/v1/proposals", """
                {"assembly":"%s","symbol":"M/%s","title":"Measured"}""".formatted(assembly, UUID.randomUUID())))
                .get("stream")
                .asText();
        must(201, hall.commands().post("/v1/proposals/" + stream + "/majority", """
                {"rule":"simple","basis":{"kind":"RULING","citation":"1"}}"""));
        return must(201, hall.commands().post("/v1/proposals/" + stream + "/ballots", "{}"))
                .get("ballot")
                .asText();
    }
}
