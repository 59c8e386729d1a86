package org.rollcall.ingest.log;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLongArray;

/** How far the fold has come in each partition, and who waits for it to pass an offset. */
final class Passing {

    private final AtomicLongArray next;
    private final ConcurrentSkipListMap<Long, CompletableFuture<Void>>[] waiting;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Passing(int partitions) {
        next = new AtomicLongArray(partitions);
        waiting = new ConcurrentSkipListMap[partitions];
        for (int partition = 0; partition < partitions; partition++) {
            waiting[partition] = new ConcurrentSkipListMap<>();
        }
    }

    /** Completes when the record at that offset has been folded. */
    CompletableFuture<Void> passed(int partition, long offset) {
        if (next.get(partition) > offset) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> future = waiting[partition].computeIfAbsent(offset, at -> new CompletableFuture<>());
        if (next.get(partition) > offset) {
            release(partition, next.get(partition));
            future.complete(null);
        }
        return future;
    }

    /** Says that everything below {@code nextOffset} is folded. */
    void advance(int partition, long nextOffset) {
        next.set(partition, nextOffset);
        release(partition, nextOffset);
    }

    private void release(int partition, long nextOffset) {
        var due = waiting[partition].headMap(nextOffset);
        while (!due.isEmpty()) {
            var first = due.pollFirstEntry();
            if (first != null) {
                first.getValue().complete(null);
            }
        }
    }

    long next(int partition) {
        return next.get(partition);
    }
}
