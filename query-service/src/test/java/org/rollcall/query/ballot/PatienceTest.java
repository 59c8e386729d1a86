package org.rollcall.query.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rollcall.query.problem.Problem;

class PatienceTest {

    private static final Executor THREADS = Thread.ofVirtual()::start;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Patience patience = new Patience(metrics);
    private final CountDownLatch there = new CountDownLatch(1);

    @Test
    void who_comes_while_as_many_wait_as_may_is_told_so_at_once() {
        List<CompletableFuture<String>> waiting = IntStream.range(0, Patience.MOST_WAITING)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> patience.until(this::state), THREADS))
                .toList();
        await().until(() -> waiting() == Patience.MOST_WAITING);
        assertThatThrownBy(() -> patience.until(this::state))
                .isInstanceOfSatisfying(
                        Problem.class, full -> assertThat(full.status()).isEqualTo(503))
                .hasMessageContaining("too many are waiting");
        there.countDown();
        waiting.forEach(one -> assertThat(one.join()).isEqualTo("there"));
        assertThat(waiting()).isZero();
    }

    private String state() {
        if (there.getCount() > 0) {
            throw new Patience.TooEarly(Problem.unavailable("not there yet", 1));
        }
        return "there";
    }

    private double waiting() {
        return metrics.get("rollcall.waiting").gauge().value();
    }
}
