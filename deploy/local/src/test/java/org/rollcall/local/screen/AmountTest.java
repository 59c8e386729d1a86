package org.rollcall.local.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.NullNode;
import org.junit.jupiter.api.Test;

class AmountTest {
    @Test
    void numbers_are_read_the_same_everywhere() {
        assertThat(Amount.of(917_380)).isEqualTo("917,380");
        assertThat(Amount.of(1, "vote", "votes")).isEqualTo("1 vote");
        assertThat(Amount.of(0, "vote", "votes")).isEqualTo("0 votes");
        assertThat(Amount.megabytes(356_000_000)).isEqualTo("356.0 MB");
        assertThat(Amount.share(DoubleNode.valueOf(0.82944))).isEqualTo("82.9 %");
    }

    @Test
    void what_is_not_known_is_not_a_zero() {
        assertThat(Amount.of(NullNode.getInstance())).isEqualTo("?");
        assertThat(Amount.share(NullNode.getInstance())).isEqualTo("?");
    }

    @Test
    void times_are_told_in_their_two_largest_units() {
        assertThat(Amount.time(59)).isEqualTo("59 s");
        assertThat(Amount.time(185)).isEqualTo("3 min 5 s");
        assertThat(Amount.time(3720)).isEqualTo("1 h 2 min");
    }
}
