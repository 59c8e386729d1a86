package org.rollcall.query.kept;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.rollcall.query.reading.ReadModel;

/**
 * What is committed now, asked once for all who want to know it at the same time: who comes while a question is on its way waits for
 * the next one. So nobody is told of an instant before its own question, and a thousand readers cost as many questions as fit one
 * after the other.
 */
@ApplicationScoped
class Freshness {

    private final ReadModel model;
    private List<CompletableFuture<String>> waiting = new ArrayList<>();
    private boolean asking;

    @Inject
    Freshness(ReadModel model) {
        this.model = model;
    }

    /** The {@link ReadModel#sight} of an instant after this call; it comes on another thread. */
    CompletableFuture<String> now() {
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
            String sight = model.sight();
            all.forEach(one -> one.complete(sight));
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
