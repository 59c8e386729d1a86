package org.rollcall.ingest.log;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The commands whose answers are awaited. Each holds its body, its record and its place, so their number is bounded: who comes while as
 * many as may be are under way is told so at once, and nothing of it was appended. Those in bulk have a bound of their own, so that
 * a long list never keeps out a delegate who votes.
 */
@Startup
@ApplicationScoped
public class Underway {

    private final Places single;
    private final Places bulk;

    @Inject
    public Underway(LogSettings settings, MeterRegistry meters) {
        this(settings.commandsAtOnce(), settings.bulkAtOnce());
        Gauge.builder("rollcall.ingest.commands.underway", single.taken, AtomicInteger::get)
                .description("Commands whose answers are awaited")
                .register(meters);
        Gauge.builder("rollcall.ingest.bulk.underway", bulk.taken, AtomicInteger::get)
                .description("Commands in bulk whose answers are awaited")
                .register(meters);
    }

    Underway(int most, int mostInBulk) {
        single = new Places(most);
        bulk = new Places(mostInBulk);
    }

    /** The places of commands that come one by one. */
    Places single() {
        return single;
    }

    /** The places of commands that come many in a request. */
    Places bulk() {
        return bulk;
    }

    /** So many places. */
    static final class Places {
        private final int most;
        private final AtomicInteger taken = new AtomicInteger();

        private Places(int most) {
            this.most = most;
        }

        /**
         * Takes so many, until they are given back. A request with more commands than there are places is let in alone.
         *
         * @throws LogState.NotReady where there is no room for them
         */
        void enter(int many) {
            int now = taken.addAndGet(many);
            if (now > most && now > many) {
                taken.addAndGet(-many);
                throw new LogState.NotReady(
                        "as many commands as this instance takes at once, " + most + ", are under way; send it again");
            }
        }

        void leave(int many) {
            taken.addAndGet(-many);
        }

        /** Begins some work in so many places, which are given back when it has come to its end. */
        <T> CompletableFuture<T> until(int many, Supplier<CompletableFuture<T>> work) {
            enter(many);
            try {
                return work.get().whenComplete((done, failed) -> leave(many));
            } catch (RuntimeException | Error notBegun) {
                leave(many);
                throw notBegun;
            }
        }

        /** Does some work in so many places. */
        <T> T within(int many, Supplier<T> work) {
            enter(many);
            try {
                return work.get();
            } finally {
                leave(many);
            }
        }
    }
}
