package org.rollcall.tally.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Given looks at a partition, then it is known how long its records wait and whether it moves. */
class PaceTest {

    private static final Instant START = Instant.parse("2026-03-02T17:00:00Z");
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static Instant after(int seconds) {
        return START.plusSeconds(seconds);
    }

    @Test
    void nothing_waits_where_all_is_projected() {
        Pace pace = Pace.first(5, 5, START).next(5, 5, after(100));
        assertThat(pace.age(after(100))).isZero();
        assertThat(pace.stalled(LIMIT, after(100))).isFalse();
    }

    @Test
    void the_age_is_that_of_the_oldest_waiting_record() {
        Pace pace = Pace.first(5, 8, START).next(6, 20, after(4)).next(7, 30, after(8));
        assertThat(pace.age(after(8))).isEqualTo(Duration.ofSeconds(8));
        assertThat(pace.next(8, 40, after(9)).age(after(9))).isZero();
    }

    @Test
    void a_partition_that_takes_nothing_stands_still() {
        Pace pace = Pace.first(5, 8, START).next(5, 9, after(11));
        assertThat(pace.stalled(LIMIT, after(11))).isTrue();
        assertThat(pace.catchesUp(LIMIT, after(11))).isFalse();
        assertThat(pace.again(after(11)).stalled(LIMIT, after(12))).isFalse();
    }

    @Test
    void a_partition_that_is_late_and_moves_catches_up() {
        Pace pace = Pace.first(5, 800, START).next(50, 900, after(11));
        assertThat(pace.stalled(LIMIT, after(11))).isFalse();
        assertThat(pace.catchesUp(LIMIT, after(11))).isTrue();
    }
}
