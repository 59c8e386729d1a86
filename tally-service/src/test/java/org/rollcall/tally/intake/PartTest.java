package org.rollcall.tally.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Given records and a stored position, then each record is below it, next, or beyond a gap. */
class PartTest {

    private static Part part(long stored, long... offsets) {
        List<ConsumerRecord<byte[], byte[]>> records = LongStream.of(offsets)
                .mapToObj(offset -> new ConsumerRecord<byte[], byte[]>("rollcall.events", 3, offset, null, null))
                .toList();
        return new Part(3, stored, records);
    }

    private static List<Long> offsets(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream().map(ConsumerRecord::offset).toList();
    }

    @Test
    void records_are_told_apart_by_the_stored_position() {
        Part part = part(7, 5, 6, 7, 8);
        assertThat(offsets(part.below())).containsExactly(5L, 6L);
        assertThat(offsets(part.next())).containsExactly(7L, 8L);
        assertThat(part.end()).isEqualTo(9);
        assertThat(part.gap()).isEmpty();
    }

    @Test
    void a_first_record_above_the_position_is_a_gap() {
        Part part = part(7, 9, 10);
        assertThat(part.next()).isEmpty();
        assertThat(part.end()).isEqualTo(7);
        assertThat(part.gap()).contains(new Outcome.Gap(3, 7, 9));
    }

    @Test
    void what_stands_before_a_gap_is_taken() {
        Part part = part(7, 7, 8, 11, 12);
        assertThat(offsets(part.next())).containsExactly(7L, 8L);
        assertThat(part.gap()).contains(new Outcome.Gap(3, 9, 11));
    }

    @Test
    void records_all_below_move_nothing() {
        Part part = part(7, 4, 6);
        assertThat(offsets(part.below())).containsExactly(4L, 6L);
        assertThat(part.end()).isEqualTo(7);
        assertThat(part.gap()).isEmpty();
    }
}
