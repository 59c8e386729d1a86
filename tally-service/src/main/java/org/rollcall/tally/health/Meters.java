package org.rollcall.tally.health;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rollcall.tally.board.EventRow;

/** Counts what the intake does. */
@ApplicationScoped
public class Meters {

    @Inject
    MeterRegistry registry;

    /**
     * A batch went through.
     *
     * @param polled its records
     * @param applied those that were new
     * @param skipped those that were projected before
     */
    public void took(int polled, List<EventRow> applied, int skipped, int quarantined) {
        DistributionSummary.builder("rollcall.tally.batch")
                .baseUnit("records")
                .register(registry)
                .record(polled);
        for (EventRow row : applied) {
            registry.counter(
                            "rollcall.tally.records",
                            "effect",
                            row.effect().code().toLowerCase(java.util.Locale.ROOT))
                    .increment();
        }
        registry.counter("rollcall.tally.skipped").increment(skipped);
        registry.counter("rollcall.tally.quarantined").increment(quarantined);
    }
}
