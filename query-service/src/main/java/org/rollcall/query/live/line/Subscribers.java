package org.rollcall.query.live.line;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.rollcall.query.problem.Problem;

/** Counts the open streams and keeps them within bounds; there from the start, so that nobody watching is measured as 0. */
@Startup
@ApplicationScoped
public class Subscribers {

    private final AtomicInteger open = new AtomicInteger();
    private final int most;

    @Inject
    public Subscribers(LiveSettings settings, MeterRegistry metrics) {
        this.most = settings.maxSubscribers();
        metrics.gauge("rollcall.live.subscribers", open);
    }

    /** @throws Problem 503 when as many streams are open as this instance serves */
    public void enter() {
        if (open.incrementAndGet() > most) {
            open.decrementAndGet();
            throw Problem.unavailable(
                    "this instance serves as many live streams as it can, " + most + "; try again later", 10);
        }
    }

    public void leave() {
        open.decrementAndGet();
    }

    public int open() {
        return open.get();
    }
}
