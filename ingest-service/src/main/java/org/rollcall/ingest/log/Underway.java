package org.rollcall.ingest.log;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The commands whose answers are awaited. Each holds its body, its record and a thread, so their number is bounded: who comes
 * while as many as may be are under way is told so at once, and nothing of it was appended.
 */
@Startup
@ApplicationScoped
public class Underway {

    private final int most;
    private final AtomicInteger commands = new AtomicInteger();

    @Inject
    public Underway(LogSettings settings, MeterRegistry meters) {
        this(settings.commandsAtOnce());
        Gauge.builder("rollcall.ingest.commands.underway", commands, AtomicInteger::get)
                .description("Commands whose answers are awaited")
                .register(meters);
    }

    Underway(int most) {
        this.most = most;
    }

    /**
     * Counts so many more, until they leave. A request with more commands than may be under way is let in alone.
     *
     * @throws LogState.NotReady where there is no room for them
     */
    void enter(int many) {
        int now = commands.addAndGet(many);
        if (now > most && now > many) {
            commands.addAndGet(-many);
            throw new LogState.NotReady(
                    "as many commands as this instance takes at once, " + most + ", are under way; send it again");
        }
    }

    void leave(int many) {
        commands.addAndGet(-many);
    }
}
