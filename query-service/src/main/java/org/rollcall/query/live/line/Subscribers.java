package org.rollcall.query.live.line;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.rollcall.query.problem.Problem;

/** Counts the open streams and keeps them within bounds; there from the start, so that nobody watching is measured as 0. */
@Startup
@ApplicationScoped
public class Subscribers {

    private final AtomicInteger open = new AtomicInteger();
    private final Map<String, Integer> from = new ConcurrentHashMap<>();
    private final int most;
    private final int mostFrom;

    @Inject
    public Subscribers(LiveSettings settings, MeterRegistry metrics) {
        this.most = settings.maxSubscribers();
        this.mostFrom = settings.maxSubscribersFromOneAddress();
        metrics.gauge("rollcall.live.subscribers", open);
    }

    /**
     * Counts one more, until {@link #leave}.
     *
     * @throws Problem 429 when as many are open from that address as one may have, 503 when as many as this instance serves
     */
    public void enter(String address) {
        if (from.merge(address, 1, Integer::sum) > mostFrom) {
            left(address);
            throw Problem.tooMany(
                    "as many live streams as one address may have, " + mostFrom + ", are open from yours; close one",
                    10);
        }
        if (open.incrementAndGet() > most) {
            open.decrementAndGet();
            left(address);
            throw Problem.unavailable(
                    "this instance serves as many live streams as it can, " + most + "; try again later", 10);
        }
    }

    public void leave(String address) {
        open.decrementAndGet();
        left(address);
    }

    private void left(String address) {
        from.computeIfPresent(address, (same, count) -> count > 1 ? count - 1 : null);
    }

    public int open() {
        return open.get();
    }
}
