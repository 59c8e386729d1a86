package org.rollcall.query.live.play;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.rollcall.query.problem.Problem;

/** Keeps replays within bounds: how many there are, and how many records they tell together. */
@Startup
@ApplicationScoped
public class Seats {

    private static final int AGAIN_AFTER_SECONDS = 10;

    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicLong records = new AtomicLong();
    private final ReplaySettings settings;

    @Inject
    Seats(ReplaySettings settings, MeterRegistry metrics) {
        this.settings = settings;
        metrics.gauge("rollcall.replays", taken);
        metrics.gauge("rollcall.replay.records", records);
    }

    /** @throws Problem 503 when as many replays run as this instance plays */
    Seat take() {
        if (taken.incrementAndGet() > settings.max()) {
            taken.decrementAndGet();
            throw Problem.unavailable(
                    "this instance plays as many replays as it can, " + settings.max() + "; try again later",
                    AGAIN_AFTER_SECONDS);
        }
        return new Seat(this);
    }

    /** More records, or fewer. One replay alone is always played: no roll is too long for it. */
    void hold(long more) {
        long now = records.addAndGet(more);
        if (now > settings.maxRecords() && now > more) {
            records.addAndGet(-more);
            throw Problem.unavailable(
                    "the replays that run tell as many records as this instance can keep; try again later",
                    AGAIN_AFTER_SECONDS);
        }
    }

    void leave(long held) {
        records.addAndGet(-held);
        taken.decrementAndGet();
    }
}
