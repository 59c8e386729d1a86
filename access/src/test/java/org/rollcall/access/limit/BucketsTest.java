package org.rollcall.access.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** So many at once, then a wait that is said; one name does not use up another's. */
class BucketsTest {

    @Test
    void who_takes_too_many_waits_and_the_others_do_not() {
        Buckets buckets = new Buckets(20, 1);
        assertThat(IntStream.range(0, 20).map(at -> buckets.take("AMB"))).containsOnly(0);
        assertThat(buckets.take("AMB")).isPositive();
        assertThat(buckets.look("AMB")).isPositive();
        assertThat(buckets.take("BRH")).isZero();
    }

    @Test
    void looking_takes_nothing() {
        Buckets buckets = new Buckets(1, 1);
        assertThat(IntStream.range(0, 50).map(at -> buckets.look("AMB"))).containsOnly(0);
        assertThat(buckets.take("AMB")).isZero();
    }
}
