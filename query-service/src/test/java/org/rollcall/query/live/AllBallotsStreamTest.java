package org.rollcall.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.roll.Choice;
import org.rollcall.query.support.Listener;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.Story;

@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class AllBallotsStreamTest {

    @TestHTTPResource
    String root;

    @Test
    void every_ballot_is_told_as_it_changes() {
        try (Listener hall = Listener.to(root + "v1/stream", null)) {
            assertThat(hall.any(Duration.ofSeconds(5)).name()).isEqualTo("heartbeat");
            Story one = Story.of("told-one").open(Visibility.PUBLIC);
            Story two = Story.of("told-two").open(Visibility.PUBLIC).cast("AAA", Choice.YES);
            assertThat(last(hall, one.ballot(), one.seq())
                            .data()
                            .path("tally")
                            .path("pending")
                            .asInt())
                    .isEqualTo(5);
            assertThat(last(hall, two.ballot(), two.seq())
                            .data()
                            .path("tally")
                            .path("yes")
                            .asInt())
                    .isEqualTo(1);
            one.end();
            two.end();
        }
    }

    @Test
    void who_comes_back_gets_one_event_for_each_ballot_that_changed() {
        Story story = Story.of("told-resumed").open(Visibility.PUBLIC);
        String left;
        try (Listener hall = Listener.to(root + "v1/stream", null)) {
            hall.any(Duration.ofSeconds(5));
            story.cast("AAA", Choice.YES);
            left = last(hall, story.ballot(), story.seq()).id();
        }
        long from = story.seq();
        try (Listener witness = Listener.to(root + "v1/stream", null)) {
            witness.any(Duration.ofSeconds(5));
            story.cast("BBB", Choice.YES).cast("CCC", Choice.NO).close();
            last(witness, story.ballot(), story.seq());
        }
        try (Listener hall = Listener.to(root + "v1/stream", left)) {
            var missed = last(hall, story.ballot(), story.seq());
            assertThat(missed.data().path("from").asLong()).isEqualTo(from);
            assertThat(missed.data().path("state").asText()).isEqualTo("CLOSED");
        }
        story.end();
    }

    @Test
    void a_position_of_another_log_or_of_another_shape_is_reset() {
        for (String position : new String[] {"another-1.2.3", "another-7"}) {
            try (Listener hall = Listener.to(root + "v1/stream", position)) {
                assertThat(hall.next().name()).isEqualTo("reset");
            }
        }
    }

    private static Listener.Heard last(Listener hall, String ballot, long to) {
        Listener.Heard heard;
        do {
            heard = hall.next();
        } while (!heard.name().equals("silence")
                && !(heard.data().path("ballot").asText().equals(ballot)
                        && heard.data().path("to").asLong() == to));
        return heard;
    }
}
