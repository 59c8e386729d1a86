package org.rollcall.access.audit;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Which refusals are written: so many a second, and of the others how many they were. */
final class Sampling {

    private static final int AT_ONCE = 200;
    private static final int PER_SECOND = 20;

    private final Bucket bucket = Bucket.builder()
            .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(PER_SECOND, Duration.ofSeconds(1)))
            .build();
    private final AtomicLong skipped = new AtomicLong();

    /** How many were left out before this one, which is written; or -1 where this one is left out. */
    long leftOut() {
        if (bucket.tryConsume(1)) {
            return skipped.getAndSet(0);
        }
        skipped.incrementAndGet();
        return -1;
    }
}
