package org.rollcall.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.query.live.line.LiveSettings;
import org.rollcall.query.live.line.Subscribers;
import org.rollcall.query.problem.Problem;

class SubscribersTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Subscribers subscribers = new Subscribers(
            new SmallRyeConfigBuilder()
                    .withMapping(LiveSettings.class)
                    .withConverter(Duration.class, 200, new DurationConverter())
                    .withDefaultValue("rollcall.query.live.max-subscribers", "4")
                    .withDefaultValue("rollcall.query.live.max-subscribers-from-one-address", "2")
                    .build()
                    .getConfigMapping(LiveSettings.class),
            metrics);

    @Test
    void one_more_than_are_served_is_told_to_come_back_later() {
        for (String address : List.of("192.0.2.1", "192.0.2.1", "192.0.2.2", "192.0.2.3")) {
            subscribers.enter(address);
        }
        assertThatThrownBy(() -> subscribers.enter("192.0.2.4")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(503);
            assertThat(problem.retryAfter()).isPositive();
        });
        assertThat(subscribers.open()).isEqualTo(4);
    }

    @Test
    void one_address_leaves_room_for_the_others() {
        subscribers.enter("192.0.2.1");
        subscribers.enter("192.0.2.1");
        for (int again = 0; again < 3; again++) {
            assertThatThrownBy(() -> subscribers.enter("192.0.2.1")).isInstanceOfSatisfying(Problem.class, problem -> {
                assertThat(problem.status()).isEqualTo(429);
                assertThat(problem.retryAfter()).isPositive();
            });
        }
        subscribers.enter("192.0.2.2");
        subscribers.leave("192.0.2.1");
        subscribers.enter("192.0.2.1");
        assertThat(subscribers.open()).isEqualTo(3);
    }

    @Test
    void a_place_that_was_left_is_free_again_and_the_gauge_says_so() {
        subscribers.enter("192.0.2.1");
        subscribers.enter("192.0.2.1");
        subscribers.leave("192.0.2.1");
        subscribers.enter("192.0.2.1");
        assertThat(metrics.get("rollcall.live.subscribers").gauge().value()).isEqualTo(2);
    }
}
