package org.rollcall.tally.health;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;

/** Counts what the intake does. */
@ApplicationScoped
public class Meters {

    @Inject
    MeterRegistry registry;

    /**
     * A batch went through.
     *
     * @param polled its records
     * @param applied how many of those that were new had which effect, by its code
     * @param skipped those that were projected before
     */
    public void took(int polled, Map<String, Integer> applied, int skipped, int quarantined) {
        DistributionSummary.builder("rollcall.tally.batch")
                .baseUnit("records")
                .register(registry)
                .record(polled);
        applied.forEach((effect, records) -> registry.counter(
                        "rollcall.tally.records", "effect", effect.toLowerCase(Locale.ROOT))
                .increment(records));
        registry.counter("rollcall.tally.skipped").increment(skipped);
        registry.counter("rollcall.tally.quarantined").increment(quarantined);
    }
}
