package org.rollcall.tally.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Given polls that came while another was taken, then what is taken next. */
class ArrivalsTest {

    private final Arrivals arrivals = new Arrivals(5);

    private static Batch poll(int partition, long... offsets) {
        List<ConsumerRecord<byte[], byte[]>> records = LongStream.of(offsets)
                .mapToObj(
                        offset -> new ConsumerRecord<byte[], byte[]>("rollcall.events", partition, offset, null, null))
                .toList();
        return new Batch(new TreeMap<>(Map.of(partition, records)));
    }

    private List<Long> nextOf(int partition) {
        return arrivals.next().orElseThrow().parts().get(partition).stream()
                .map(ConsumerRecord::offset)
                .toList();
    }

    @Test
    void polls_that_wait_are_taken_together_and_in_their_order() {
        arrivals.add(poll(3, 7));
        arrivals.add(poll(4, 1));
        arrivals.add(poll(3, 8, 9));
        Batch taken = arrivals.next().orElseThrow();
        assertThat(taken.size()).isEqualTo(4);
        assertThat(taken.parts().get(3)).extracting(ConsumerRecord::offset).containsExactly(7L, 8L, 9L);
        assertThat(taken.parts().get(4)).extracting(ConsumerRecord::offset).containsExactly(1L);
        assertThat(arrivals.next()).isEmpty();
    }

    @Test
    void no_more_are_taken_together_than_may_be_unless_one_poll_has_more() {
        arrivals.add(poll(3, 1, 2, 3, 4));
        arrivals.add(poll(3, 5, 6));
        arrivals.add(poll(3, 7, 8, 9, 10, 11, 12));
        assertThat(nextOf(3)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(nextOf(3)).containsExactly(5L, 6L);
        assertThat(nextOf(3)).hasSize(6);
    }

    /** Taken together 9 would seem to be a gap once more, after the seek that mended it, and halt the partition. */
    @Test
    void what_was_read_again_after_a_seek_is_taken_by_itself() {
        arrivals.add(poll(3, 9));
        arrivals.add(poll(3, 10));
        arrivals.add(poll(3, 7, 8));
        assertThat(nextOf(3)).containsExactly(9L, 10L);
        assertThat(nextOf(3)).containsExactly(7L, 8L);
    }

    @Test
    void the_next_poll_may_come_while_there_is_room_and_else_once_some_were_taken() {
        assertThat(arrivals.add(poll(3, 1, 2)).toCompletableFuture()).isCompleted();
        var full = arrivals.add(poll(3, 3, 4, 5)).toCompletableFuture();
        assertThat(full).isNotDone();
        assertThat(nextOf(3)).hasSize(5);
        assertThat(full).isCompleted();
    }

    @Test
    void one_alone_takes_them_until_there_are_none() {
        arrivals.add(poll(3, 1));
        assertThat(arrivals.claim()).isTrue();
        arrivals.add(poll(3, 2));
        assertThat(arrivals.claim()).isFalse();
        assertThat(nextOf(3)).containsExactly(1L, 2L);
        assertThat(arrivals.claim()).isFalse();
        assertThat(arrivals.next()).isEmpty();
        assertThat(arrivals.claim()).isTrue();
    }
}
