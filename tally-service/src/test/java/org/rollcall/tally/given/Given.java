package org.rollcall.tally.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;

/** A log and the database that it is projected into. */
public record Given(Surroundings where, Log log, Database database) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public static Given shared() {
        return in(Surroundings.shared());
    }

    public static Given in(Surroundings where) {
        return new Given(where, new Log(where), new Database(where));
    }

    /** Waits until every record that is in the log now is projected. */
    public void awaitProjected() {
        Map<Integer, Long> ends = log.ends();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
            Map<Integer, Long> positions = database.positions();
            return ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
        });
    }

    /** Waits, and then compares row by row with the pure fold of the whole log. */
    public void assertProjectionIsTheFold() {
        awaitProjected();
        assertThat(Oracle.in(database)).isEqualTo(Oracle.of(log.all()));
    }

    @Override
    public void close() {
        log.close();
        database.close();
    }
}
