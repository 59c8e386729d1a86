package org.rollcall.tally.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.rollcall.tally.intake.Assignment;
import org.rollcall.tally.intake.Halts;
import org.rollcall.tally.intake.Intake;
import org.rollcall.tally.watch.Standing;
import org.rollcall.tally.watch.Watch;

/** What an operator watches: lag, its age, partitions that are halted. */
@ApplicationScoped
public class Gauges {

    @Inject
    MeterRegistry registry;

    @Inject
    Watch watch;

    @Inject
    Halts halts;

    @Inject
    Assignment assignment;

    @Inject
    Intake intake;

    void register(@Observes StartupEvent started) {
        gauge("rollcall.tally.lag", "records in the log that are not projected", this::lag);
        gauge("rollcall.tally.oldest.unapplied.seconds", "for how long the oldest of them has waited", this::age);
        gauge("rollcall.tally.halted.partitions", "partitions that must not go on", this::halted);
        gauge(
                "rollcall.tally.stalled.partitions",
                "partitions that take nothing though records wait",
                () -> watch.standingStill().size());
        gauge(
                "rollcall.tally.taking.records",
                "records that are being taken, of one poll or of several that waited",
                intake::taking);
        gauge("rollcall.tally.assigned.partitions", "partitions read here", () -> assignment
                .assigned()
                .size());
    }

    private void gauge(String name, String description, java.util.function.Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    private Number lag() {
        return watch.standings().stream().mapToLong(Standing::lag).sum();
    }

    private Number age() {
        return watch.standings().stream()
                        .mapToLong(each -> each.age().toMillis())
                        .max()
                        .orElse(0)
                / 1000.0;
    }

    private Number halted() {
        boolean all = halts.reasonForAll().isPresent();
        return all ? watch.standings().size() : halts.reasons().size();
    }
}
