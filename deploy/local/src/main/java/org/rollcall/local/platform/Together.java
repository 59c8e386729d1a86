package org.rollcall.local.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.rollcall.local.process.Part;

/** Does the same with several parts at the same time. */
final class Together {
    private Together() {}

    /** Waits for all; then throws the first failure, if there was one. */
    static void each(List<Part> parts, Consumer<Part> action) {
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.forEach(part -> running.add(threads.submit(() -> action.accept(part))));
        }
        running.forEach(Together::result);
    }

    private static void result(Future<?> done) {
        try {
            done.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** "kafka and postgresql", "a, b and c". */
    static String names(List<Part> parts) {
        if (parts.size() == 1) {
            return parts.getFirst().name();
        }
        String first = parts.subList(0, parts.size() - 1).stream().map(Part::name).collect(Collectors.joining(", "));
        return first + " and " + parts.getLast().name();
    }
}
