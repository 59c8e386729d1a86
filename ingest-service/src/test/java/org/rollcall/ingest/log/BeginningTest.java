package org.rollcall.ingest.log;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.ingest.log.snapshot.Snapshot;

class BeginningTest {

    private static final Snapshot READ_TO_1200 = new Snapshot("edition", "log", 3, 1_200, 7, List.of());

    @Test
    void a_partition_that_ends_below_its_snapshot_has_lost_what_was_acknowledged() {
        assertThatThrownBy(() -> Beginning.requireThere(READ_TO_1200, 1_199))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("partition 3 ends at 1199")
                .hasMessageContaining("1200")
                .hasMessageContaining("./rollcall restore-log");
    }

    @Test
    void one_that_ends_there_or_went_on_has_lost_nothing() {
        assertThatCode(() -> Beginning.requireThere(READ_TO_1200, 1_200)).doesNotThrowAnyException();
        assertThatCode(() -> Beginning.requireThere(READ_TO_1200, 90_000)).doesNotThrowAnyException();
    }
}
