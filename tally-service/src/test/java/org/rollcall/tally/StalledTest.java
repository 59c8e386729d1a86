package org.rollcall.tally;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.roll.Choice;
import org.rollcall.tally.StalledTest.Impatient;
import org.rollcall.tally.given.Given;
import org.rollcall.tally.given.Story;
import org.rollcall.tally.log.EventsConsumer;

/** Given a consumer that lost its place, and with it every poll, then the watch puts it back. */
@QuarkusTest
@TestProfile(Impatient.class)
class StalledTest {

    /** Nobody waits ten seconds in a test. */
    public static final class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("rollcall.tally.watch.stalled-after", "1s", "rollcall.tally.watch.interval", "200ms");
        }
    }

    @Inject
    EventsConsumer consumer;

    @Inject
    KafkaClientService clients;

    private final Given given = Given.shared();

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void a_partition_that_stands_still_is_read_again() {
        Story story = new Story("stalled", 3);
        RecordMetadata last = given.log().append(story.beginning()).getLast();
        given.awaitProjected();
        long nowhere = last.offset() + 100;
        consumer.seek(last.partition(), nowhere);
        await().until(() -> positions().containsValue(nowhere));
        given.log().append(story.vote(1, 0, Choice.YES));
        given.assertProjectionIsTheFold();
    }

    private Map<TopicPartition, Long> positions() {
        return clients.getConsumer("events").getPositions().await().atMost(Duration.ofSeconds(10));
    }
}
