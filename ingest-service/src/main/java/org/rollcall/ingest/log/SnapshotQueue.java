package org.rollcall.ingest.log;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Snapshots that wait to be written, at most one of a partition: a broker that is away must not fill the memory with them. */
final class SnapshotQueue {

    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("snapshots").factory());
    private final Set<Integer> waiting = ConcurrentHashMap.newKeySet();

    /** Whether one of that partition waits, or is being written. */
    boolean holds(int partition) {
        return waiting.contains(partition);
    }

    /** Writes one of a partition of which none waits. */
    void add(int partition, Runnable writing) {
        waiting.add(partition);
        writer.execute(() -> {
            try {
                writing.run();
            } finally {
                waiting.remove(partition);
            }
        });
    }

    int size() {
        return waiting.size();
    }

    /** Takes no more, and waits so long for the rest; says whether all were written. */
    boolean end(int seconds) throws InterruptedException {
        writer.shutdown();
        return writer.awaitTermination(seconds, TimeUnit.SECONDS);
    }
}
