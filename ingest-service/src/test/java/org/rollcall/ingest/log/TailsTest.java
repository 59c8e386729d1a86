package org.rollcall.ingest.log;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class TailsTest {

    private final Tails before = new Tails(2);
    private final Tails after = new Tails(2);

    private static ConsumerRecord<byte[], byte[]> record(String key, String value) {
        return new ConsumerRecord<>(
                "events",
                1,
                17,
                key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_same_record_is_the_tail_that_was_kept() {
        before.last(record("tw-1", "{}"));
        after.expect(1, before.of(1));
        assertThatCode(() -> after.requireSame(record("tw-1", "{}"))).doesNotThrowAnyException();
    }

    @Test
    void another_record_in_its_place_is_named() {
        before.last(record("tw-1", "{}"));
        after.expect(1, before.of(1));
        assertThatThrownBy(() -> after.requireSame(record("tw-1", "{ }")))
                .hasMessageContaining("record 17 of partition 1")
                .hasMessageContaining("give back the log from a copy");
        assertThatThrownBy(() -> after.requireSame(record("tw-2", "{}"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> after.requireSame(record(null, null))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_snapshot_after_a_start_without_new_records_keeps_the_tail() {
        before.last(record("tw-1", "{}"));
        after.expect(1, before.of(1));
        Tails third = new Tails(2);
        third.expect(1, after.of(1));
        assertThatCode(() -> third.requireSame(record("tw-1", "{}"))).doesNotThrowAnyException();
    }
}
