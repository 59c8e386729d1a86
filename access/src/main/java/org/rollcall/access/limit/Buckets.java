package org.rollcall.access.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A bucket of tokens for each name. Who has not been heard of for a while is forgotten: then the bucket is full again anyway. */
final class Buckets {

    private static final int MOST = 20_000;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(KEPT).build();
    private final int atOnce;
    private final int perSecond;

    Buckets(int atOnce, int perSecond) {
        this.atOnce = atOnce;
        this.perSecond = perSecond;
    }

    /** Takes one; seconds to wait where there is none, else 0. */
    int take(String name) {
        var probe = bucket(name).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill());
    }

    /** Whether one is left; none is taken. Seconds to wait, else 0. */
    int look(String name) {
        var probe = bucket(name).estimateAbilityToConsume(1);
        return probe.canBeConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill());
    }

    private static int seconds(long nanos) {
        return (int) Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos));
    }

    private Bucket bucket(String name) {
        return buckets.get(name, fresh -> Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build());
    }
}
