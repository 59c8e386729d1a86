package org.rollcall.local.platform;

import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.rollcall.local.process.Part;

/** Does the same with several parts at the same time. */
final class Together {
    private Together() {}

    /** Waits for all; at the first failure nobody waits any longer, and it is thrown. */
    static void each(List<Part> parts, Consumer<Part> action) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Void> done = new ExecutorCompletionService<>(threads);
            parts.forEach(part -> done.submit(() -> action.accept(part), null));
            try {
                for (int finished = 0; finished < parts.size(); finished++) {
                    done.take().get();
                }
            } catch (ExecutionException failed) {
                threads.shutdownNow();
                throw asItWas(failed.getCause());
            } catch (InterruptedException interrupted) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException asItWas(Throwable cause) {
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    /** "kafka and postgresql", "a, b and c". */
    static String names(List<Part> parts) {
        if (parts.size() == 1) {
            return parts.getFirst().name();
        }
        String first =
                parts.subList(0, parts.size() - 1).stream().map(Part::name).collect(Collectors.joining(", "));
        return first + " and " + parts.getLast().name();
    }
}
