package org.rollcall.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rollcall.system.hall.Http.must;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.rollcall.domain.roll.Tally;
import org.rollcall.system.hall.Expected;
import org.rollcall.system.hall.Hall;
import org.rollcall.system.hall.Truth;

class TallyServiceKilledIT {

    private final Hall hall = Hall.open();

    @RepeatedTest(3)
    void killed_in_the_middle_of_a_vote_it_loses_nothing_and_counts_nothing_twice() throws Exception {
        String simulation = must(
                        201, hall.commands().post("/v1/simulations", "{\"scenario\":\"es-11-1\",\"speed\":30}"))
                .get("id")
                .asText();
        String ballot = must(200, hall.commands().get("/v1/simulations/" + simulation))
                .get("ballot")
                .asText();
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() ->
                        Expected.tally(hall.reads().get("/v1/ballots/" + ballot).json())
                                        .cast()
                                > 40);
        hall.tally().kill();
        long whenKilled = must(200, hall.commands().get("/v1/simulations/" + simulation))
                .get("cast")
                .asLong();
        hall.start(hall.tally());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> must(200, hall.commands().get("/v1/simulations/" + simulation))
                        .get("state")
                        .asText()
                        .equals("ENDED"));

        assertThat(whenKilled).isBetween(40L, 180L);
        assertThat(Expected.tally(Expected.shown(hall, ballot, "ANNOUNCED"))).isEqualTo(new Tally(193, 141, 5, 35));
        Expected.equalsTheFold(hall, ballot);
        everyRecordIsKeptOnce();
    }

    private void everyRecordIsKeptOnce() throws Exception {
        long records = Truth.of(hall.pair().bootstrapServers()).records();
        await().atMost(Duration.ofSeconds(30)).until(() -> count("select count(*) from g1.event") == records);
        assertThat(
                        count(
                                "select count(*) from (select stream, seq from g1.event group by 1, 2 having count(*) > 1) twice"))
                .isZero();
    }

    private long count(String query) throws Exception {
        try (Connection database = DriverManager.getConnection(
                        hall.pair().jdbcUrl(),
                        "rollcall",
                        hall.pair().passwords().owner());
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
