package org.rollcall.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.Test;

class UnfoldedTest {

    private final AtomicLongArray next = new AtomicLongArray(2);

    @Test
    void a_full_partition_waits_until_some_of_it_is_folded() throws Exception {
        var unfolded = new Unfolded(2, 3, 100, next::get);
        for (int offset = 0; offset < 3; offset++) {
            unfolded.enter(0);
            unfolded.acknowledged(0, offset);
        }
        CompletableFuture<Void> fourth = CompletableFuture.runAsync(() -> unfolded.enter(0));
        unfolded.enter(1);
        assertThat(fourth).isNotDone();
        next.set(0, 1);
        fourth.get(5, TimeUnit.SECONDS);
        assertThat(unfolded.highest()).isEqualTo(3);
    }

    @Test
    void all_partitions_together_are_bounded_too() throws Exception {
        var unfolded = new Unfolded(2, 10, 4, next::get);
        for (int i = 0; i < 4; i++) {
            unfolded.enter(i % 2);
        }
        CompletableFuture<Void> fifth = CompletableFuture.runAsync(() -> unfolded.enter(0));
        unfolded.failed(1);
        fifth.get(5, TimeUnit.SECONDS);
        assertThat(unfolded.now()).isEqualTo(4);
    }

    @Test
    void whatever_happens_no_partition_ever_holds_more() {
        long seed = 20240501;
        var random = new Random(seed);
        var unfolded = new Unfolded(2, 50, 80, next::get);
        long[] offsets = new long[2];
        int[] onTheWay = new int[2];
        for (int step = 0; step < 20_000; step++) {
            int partition = random.nextInt(2);
            while (onTheWay[partition] > random.nextInt(20)) {
                onTheWay[partition]--;
                unfolded.acknowledged(partition, offsets[partition]++);
            }
            next.set(partition, Math.max(next.get(partition), offsets[partition] - random.nextInt(20)));
            unfolded.enter(partition);
            onTheWay[partition]++;
        }
        assertThat(unfolded.highest()).as("seed " + seed).isBetween(2, 50);
    }
}
