package org.rollcall.query.live.line;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How much went over the lines, and how many of them are full. A full line holds what its socket and its write queue (64 kB) took;
 * nothing is added until that is gone, so no client's queue grows.
 */
@ApplicationScoped
public class Deliveries {

    private final Counter made;
    private final AtomicInteger full = new AtomicInteger();

    @Inject
    public Deliveries(MeterRegistry metrics) {
        this.made = metrics.counter("rollcall.live.deliveries");
        metrics.gauge("rollcall.live.full", full);
    }

    /** A change went to one client. */
    public void made() {
        made.increment();
    }

    /** A client's line is full from now on, or no longer. */
    public void full(boolean now) {
        full.addAndGet(now ? 1 : -1);
    }
}
