package org.rollcall.ingest.problem;

import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/**
 * Waits for the log beside the event loop, for requests whose bodies were read on it. A method that runs on a virtual thread from its
 * first line reads its body there, piece by piece, and each piece is handed over from the event loop with a lock.
 */
@ApplicationScoped
public class Waiting {

    @Inject
    @VirtualThreads
    ExecutorService threads;

    /** What the work answers on a thread of its own, with the request's identity; it may come to its end on another one. */
    public <T> CompletionStage<T> on(Supplier<CompletionStage<T>> work) {
        var answer = new CompletableFuture<T>();
        threads.execute(() -> begin(work, answer));
        return answer;
    }

    private static <T> void begin(Supplier<CompletionStage<T>> work, CompletableFuture<T> answer) {
        try {
            work.get().whenComplete((done, failed) -> {
                if (failed == null) {
                    answer.complete(done);
                } else {
                    answer.completeExceptionally(causeOf(failed));
                }
            });
        } catch (RuntimeException | Error failed) {
            answer.completeExceptionally(failed);
        }
    }

    private static Throwable causeOf(Throwable failed) {
        return failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
    }
}
