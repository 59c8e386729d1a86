package org.rollcall.tally.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Given a partition that was read again because it stood still, then it is said until it moves. */
class StillnessTest {

    private final Stillness stillness = new Stillness();

    @Test
    void what_was_never_read_again_does_not_stand_still() {
        stillness.seen(3, 5, 9);
        assertThat(stillness.now()).isEmpty();
    }

    @Test
    void it_is_said_look_by_look_until_the_partition_moves() {
        stillness.nudged(3, 5);
        stillness.seen(3, 5, 9);
        stillness.seen(3, 5, 12);
        assertThat(stillness.now()).isEqualTo(Map.of(3, 5L));
        stillness.seen(3, 6, 12);
        assertThat(stillness.now()).isEmpty();
    }

    @Test
    void one_that_has_nothing_left_to_take_does_not_stand_still() {
        stillness.nudged(3, 5);
        stillness.seen(3, 5, 5);
        assertThat(stillness.now()).isEmpty();
    }
}
