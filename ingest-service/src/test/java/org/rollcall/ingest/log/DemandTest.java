package org.rollcall.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class DemandTest {

    private static final Duration FOR_EVER = Duration.ofMinutes(10);

    private final Demand demand = new Demand();

    @Test
    void there_is_no_lull_while_somebody_waits() {
        demand.begin();

        demand.lull(1, FOR_EVER);
    }

    @Test
    void who_begins_to_wait_ends_it() throws InterruptedException {
        Thread reader = lulled(1);
        demand.begin();

        reader.join();
    }

    @Test
    void who_asks_how_far_the_fold_has_come_ends_it() throws InterruptedException {
        Thread reader = lulled(1);
        demand.wake();

        reader.join();
    }

    @Test
    void one_that_is_behind_reads_on() {
        demand.lull(Demand.FEW, FOR_EVER);
    }

    @Test
    void one_that_found_nothing_reads_on() {
        demand.lull(0, FOR_EVER);
    }

    @Test
    void it_comes_back_when_nobody_waits_any_more() throws InterruptedException {
        demand.begin();
        demand.end();

        assertThat(lulled(1).getState()).isEqualTo(Thread.State.TIMED_WAITING);
    }

    private Thread lulled(int folded) throws InterruptedException {
        Thread reader = Thread.ofPlatform().daemon().start(() -> demand.lull(folded, FOR_EVER));
        while (reader.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return reader;
    }
}
