package org.rollcall.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
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
                    .withDefaultValue("rollcall.query.live.max-subscribers", "2")
                    .build()
                    .getConfigMapping(LiveSettings.class),
            metrics);

    @Test
    void one_more_than_are_served_is_told_to_come_back_later() {
        subscribers.enter();
        subscribers.enter();
        assertThatThrownBy(subscribers::enter).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(503);
            assertThat(problem.retryAfter()).isPositive();
        });
        assertThat(subscribers.open()).isEqualTo(2);
    }

    @Test
    void a_place_that_was_left_is_free_again_and_the_gauge_says_so() {
        subscribers.enter();
        subscribers.enter();
        subscribers.leave();
        subscribers.enter();
        assertThat(metrics.get("rollcall.live.subscribers").gauge().value()).isEqualTo(2);
    }
}
