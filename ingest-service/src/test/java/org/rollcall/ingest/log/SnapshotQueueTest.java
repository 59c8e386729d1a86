package org.rollcall.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SnapshotQueueTest {

    @Test
    void a_partition_has_one_waiting_until_it_is_written() throws InterruptedException {
        SnapshotQueue queue = new SnapshotQueue();
        CompletableFuture<Void> broker = new CompletableFuture<>();
        queue.add(0, broker::join);
        queue.add(1, () -> {});
        assertThat(queue.holds(0)).isTrue();
        assertThat(queue.holds(1)).isTrue();
        assertThat(queue.holds(2)).isFalse();
        assertThat(queue.size()).isEqualTo(2);
        broker.complete(null);
        await().until(() -> queue.size() == 0);
        assertThat(queue.end(1)).isTrue();
    }
}
