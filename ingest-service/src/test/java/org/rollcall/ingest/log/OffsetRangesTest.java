package org.rollcall.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rollcall.ingest.log.OffsetRanges.Range;

class OffsetRangesTest {

    @Test
    void records_close_together_are_one_range_and_a_late_word_begins_another() {
        OffsetRanges ranges = new OffsetRanges();
        assertThat(ranges.isEmpty()).isTrue();
        ranges.add(10);
        ranges.add(11);
        ranges.add(900);
        ranges.add(50_000);
        assertThat(ranges.list()).containsExactly(new Range(10, 900), new Range(50_000, 50_000));
    }
}
