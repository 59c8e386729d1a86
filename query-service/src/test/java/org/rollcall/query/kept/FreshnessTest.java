package org.rollcall.query.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rollcall.query.reading.Cut;

@Timeout(20)
class FreshnessTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void within_its_moment_the_database_is_asked_once() {
        Freshness freshness = new Freshness(this::next, LONG);

        assertThat(freshness.now().join()).isEqualTo("1");
        assertThat(freshness.now().join()).isEqualTo("1");
    }

    @Test
    void after_it_the_database_is_asked_again() throws InterruptedException {
        Freshness freshness = new Freshness(this::next, Duration.ofMillis(20));

        freshness.now().join();
        TimeUnit.MILLISECONDS.sleep(21);

        assertThat(freshness.now().join()).isEqualTo("2");
    }

    @Test
    void without_a_moment_it_is_asked_for_every_answer() {
        Freshness freshness = new Freshness(this::next, Duration.ZERO);

        freshness.now().join();

        assertThat(freshness.now().join()).isEqualTo("2");
    }

    @Test
    void what_was_seen_before_the_bell_is_told_nobody() {
        Freshness freshness = new Freshness(this::next, LONG);

        freshness.now().join();
        freshness.changed();

        assertThat(freshness.now().join()).isEqualTo("2");
    }

    @Test
    void what_was_seen_before_something_newer_was_read_is_told_nobody() {
        Freshness freshness = new Freshness(this::next, LONG);

        freshness.now().join();
        freshness.opened(new Cut(1, "log", "1"));
        assertThat(freshness.now().join()).isEqualTo("1");
        freshness.opened(new Cut(1, "log", "newer"));

        assertThat(freshness.now().join()).isEqualTo("2");
    }

    @Test
    void a_bell_while_the_database_is_asked_counts_as_one_after_it() throws InterruptedException {
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch rung = new CountDownLatch(1);
        Freshness freshness = new Freshness(
                () -> {
                    asking.countDown();
                    await(rung);
                    return next();
                },
                LONG);

        CompletableFuture<String> first = freshness.now();
        asking.await();
        freshness.changed();
        rung.countDown();
        first.join();

        assertThat(freshness.now().join()).isEqualTo("2");
    }

    private String next() {
        return String.valueOf(asked.incrementAndGet());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
