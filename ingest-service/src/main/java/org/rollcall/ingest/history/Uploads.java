package org.rollcall.ingest.history;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.rollcall.ingest.history.file.ImportSettings;

/** The uploads under way. Each holds some pieces of its file in memory, so their number is bounded. */
@Startup
@ApplicationScoped
class Uploads {

    private final AtomicInteger running = new AtomicInteger();
    private final int most;

    @Inject
    Uploads(ImportSettings settings, MeterRegistry meters) {
        this.most = settings.uploadsAtOnce();
        Gauge.builder("rollcall.import.uploads", running, AtomicInteger::get)
                .description("Files that are being uploaded")
                .register(meters);
    }

    /** Counts one more until it ends, unless as many as may be are under way. */
    boolean begin() {
        if (running.incrementAndGet() > most) {
            running.decrementAndGet();
            return false;
        }
        return true;
    }

    void end() {
        running.decrementAndGet();
    }
}
