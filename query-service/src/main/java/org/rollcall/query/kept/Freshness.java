package org.rollcall.query.kept;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.rollcall.query.reading.Cut;
import org.rollcall.query.reading.ReadModel;

/**
 * What is committed, as of a moment ago at most (decision 94): asked once for all who want to know it at the same time, and told again
 * until that moment is over, the bell rings, or anything is read that was committed since. So whoever heard of a change from this
 * instance is never answered from before it, and a thousand readers cost as few questions as one.
 */
@ApplicationScoped
public class Freshness {

    /** What was committed no earlier than at that time, when the bell had rung so often. */
    private record Seen(String sight, long at, long rung) {}

    private final Supplier<String> sight;
    private List<CompletableFuture<String>> waiting = new ArrayList<>();
    private final long moment;
    private final AtomicLong rung = new AtomicLong();
    private boolean asking;
    private volatile Seen seen;

    @Inject
    Freshness(ReadModel model, KeptSettings settings) {
        this(model::sight, settings.moment());
    }

    Freshness(Supplier<String> sight, Duration moment) {
        this.sight = sight;
        this.moment = moment.toNanos();
    }

    /** Something was committed: what was seen before is told nobody any more. Call it before anybody hears of it. */
    public void changed() {
        rung.incrementAndGet();
    }

    /** Something is being read, for a page or a stream that asks here for nothing: what it shows must not be newer than an answer after it. */
    void opened(@Observes Cut cut) {
        Seen last = seen;
        if (last == null || !last.sight.equals(cut.sight())) {
            changed();
        }
    }

    /** The {@link ReadModel#sight} of a moment ago, or of an instant after this call, which comes on another thread. */
    CompletableFuture<String> now() {
        String known = known();
        return known == null ? ask() : CompletableFuture.completedFuture(known);
    }

    /** The sight of a moment ago, or {@code null} where it has to be asked for. */
    String known() {
        Seen last = seen;
        boolean holds = last != null && last.rung == rung.get() && System.nanoTime() - last.at < moment;
        return holds ? last.sight : null;
    }

    private CompletableFuture<String> ask() {
        CompletableFuture<String> answer = new CompletableFuture<>();
        if (isFirst(answer)) {
            // Threads of the service, not of the common pool: the question blocks.
            Infrastructure.getDefaultWorkerPool().execute(this::askForAll);
        }
        return answer;
    }

    private synchronized boolean isFirst(CompletableFuture<String> answer) {
        waiting.add(answer);
        boolean first = !asking;
        asking = true;
        return first;
    }

    private void askForAll() {
        for (var all = next(); !all.isEmpty(); all = next()) {
            tell(all);
        }
    }

    private void tell(List<CompletableFuture<String>> all) {
        try {
            long before = rung.get();
            long at = System.nanoTime();
            Seen found = new Seen(sight.get(), at, before);
            seen = found;
            all.forEach(one -> one.complete(found.sight));
        } catch (RuntimeException away) {
            all.forEach(one -> one.completeExceptionally(away));
        }
    }

    private synchronized List<CompletableFuture<String>> next() {
        List<CompletableFuture<String>> all = waiting;
        waiting = new ArrayList<>();
        asking = !all.isEmpty();
        return all;
    }
}
