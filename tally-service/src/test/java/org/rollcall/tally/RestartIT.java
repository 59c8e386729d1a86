package org.rollcall.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.roll.Choice;
import org.rollcall.tally.given.Bell;
import org.rollcall.tally.given.Given;
import org.rollcall.tally.given.Story;
import org.rollcall.tally.given.Surroundings;
import org.rollcall.tally.given.TallyProcess;
import org.rollcall.tally.given.Topics;
import org.rollcall.testing.Pair;

/** Given a service that ends at any moment, when it is started again, then it goes on exactly where it was. */
class RestartIT {

    private static Pair pair;
    private static Given given;

    @BeforeAll
    static void begin() {
        pair = Pair.start();
        Surroundings where = Surroundings.of(pair);
        Topics.create(where.bootstrapServers());
        given = Given.in(where);
    }

    @AfterAll
    static void end() {
        given.close();
        pair.close();
    }

    @Test
    void killed_in_the_middle_of_a_load_it_resumes_exactly() throws InterruptedException {
        Thread load = Thread.ofPlatform().start(() -> load("killed", 80));
        for (int round = 0; round < 4; round++) {
            try (TallyProcess tally = TallyProcess.startAndAwait(given.where())) {
                long before = projected();
                await().pollInterval(Duration.ofMillis(20)).until(() -> projected() > before);
                tally.kill();
            }
        }
        load.join();
        try (TallyProcess tally = TallyProcess.startAndAwait(given.where())) {
            given.assertProjectionIsTheFold();
            tally.stop();
        }
    }

    @Test
    void stopped_in_the_middle_of_a_load_it_ends_at_once_and_resumes_exactly() throws InterruptedException {
        Thread load = Thread.ofPlatform().start(() -> load("stopped", 60));
        for (int round = 0; round < 3; round++) {
            TallyProcess tally = TallyProcess.startAndAwait(given.where());
            assertThat(tally.stop()).isLessThan(Duration.ofSeconds(10));
        }
        load.join();
        try (TallyProcess tally = TallyProcess.startAndAwait(given.where())) {
            given.assertProjectionIsTheFold();
            tally.stop();
        }
    }

    private static void load(String name, int stories) {
        for (int i = 0; i < stories; i++) {
            given.log().append(new Story(name + "-" + i, 30).played(new Random(i), 120));
        }
    }

    private static long projected() {
        return given.database().positions().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Test
    void two_instances_share_the_log_and_one_takes_over_from_the_other() {
        try (TallyProcess one = TallyProcess.startAndAwait(given.where());
                TallyProcess two = TallyProcess.startAndAwait(given.where())) {
            load("shared", 20);
            given.awaitProjected();
            one.kill();
            load("taken-over", 10);
            given.assertProjectionIsTheFold();
            two.stop();
        }
    }

    /** A second instance under another group reads everything too: the offset rows decide who applies what. */
    @Test
    void a_twin_under_another_group_changes_nothing() {
        try (TallyProcess tally = TallyProcess.startAndAwait(given.where());
                TallyProcess twin = TallyProcess.start(given.where(), Map.of("ROLLCALL_TALLY_GROUP", "twin"))) {
            twin.awaitReady();
            load("twins", 30);
            given.assertProjectionIsTheFold();
            tally.stop();
            twin.stop();
        }
    }

    /** Frozen wherever it is, in a transaction or not; it wakes up when its partitions are another's. */
    @Test
    void an_instance_that_wakes_up_late_applies_nothing_twice() throws InterruptedException {
        try (TallyProcess frozen = TallyProcess.startAndAwait(given.where());
                TallyProcess other = TallyProcess.startAndAwait(given.where())) {
            Thread load = Thread.ofPlatform().start(() -> load("frozen", 60));
            long before = projected();
            await().pollInterval(Duration.ofMillis(10)).until(() -> projected() > before + 500);
            frozen.freeze();
            load.join();
            given.awaitProjected();
            frozen.thaw();
            load("thawed", 10);
            given.assertProjectionIsTheFold();
            await().atMost(Duration.ofSeconds(30)).until(frozen::isReady);
            other.stop();
        }
    }

    @Test
    void what_was_projected_and_not_announced_is_announced_as_a_reload() {
        Story story = new Story("unannounced", 4);
        List<RecordMetadata> places;
        try (TallyProcess tally = TallyProcess.startAndAwait(given.where())) {
            places = given.log().append(story.beginning());
            given.log().append(story.vote(1, 0, Choice.YES));
            given.awaitProjected();
            await().untilAsserted(() -> assertThat(given.log().committed())
                    .containsAllEntriesOf(given.log().ends()));
            tally.stop();
        }
        RecordMetadata opening = places.getLast();
        await().ignoreExceptions().until(() -> {
            given.log().commit(opening.partition(), opening.offset());
            return true;
        });
        try (Bell bell = new Bell(given.where());
                TallyProcess tally = TallyProcess.startAndAwait(given.where())) {
            await().until(() -> !bell.of("unannounced.1").isEmpty());
            JsonNode reload = bell.of("unannounced.1").getFirst();
            assertThat(reload.get("from").asLong()).isZero();
            assertThat(reload.get("to").asLong()).isEqualTo(5);
            assertThat(reload.get("votes")).isEmpty();
            assertThat(reload.at("/tally/yes").asLong()).isEqualTo(1);
            await().untilAsserted(() -> assertThat(given.log().committed())
                    .containsAllEntriesOf(given.log().ends()));
            tally.stop();
        }
    }

    @Test
    void a_log_with_other_bytes_than_were_projected_halts_its_partition_only() {
        RecordMetadata place;
        try (TallyProcess tally = TallyProcess.startAndAwait(given.where())) {
            place = given.log().append(new Story("diverged", 4).submitted());
            given.awaitProjected();
            tally.stop();
        }
        alter(place, 'X');
        try (TallyProcess tally = TallyProcess.start(given.where())) {
            tally.awaitRefusal("record " + place.offset() + " of partition " + place.partition() + " is not the one");
            load("beside", 4);
            assertThat(otherPartitionsAreProjected(place.partition())).isTrue();
            tally.stop();
        }
        alter(place, '{');
        try (TallyProcess tally = TallyProcess.startAndAwait(given.where())) {
            given.assertProjectionIsTheFold();
            tally.stop();
        }
    }

    private static void alter(RecordMetadata place, char first) {
        given.database()
                .change(
                        "UPDATE g1.event SET value = set_byte(value, 0, ?) WHERE partition = ? AND \"offset\" = ?",
                        (int) first,
                        place.partition(),
                        place.offset());
    }

    private static boolean otherPartitionsAreProjected(int halted) {
        Map<Integer, Long> ends = given.log().ends();
        ends.remove(halted);
        await().atMost(Duration.ofSeconds(30)).until(() -> given.database()
                .positions()
                .entrySet()
                .containsAll(ends.entrySet().stream()
                        .filter(end -> end.getValue() > 0)
                        .toList()));
        return true;
    }

    @Test
    void a_log_that_ends_before_what_was_projected_halts_its_partition() {
        int partition;
        try (TallyProcess tally = TallyProcess.startAndAwait(given.where())) {
            partition = given.log().append(new Story("ahead", 4).submitted()).partition();
            given.awaitProjected();
            tally.stop();
        }
        move(partition, 7);
        try (TallyProcess tally = TallyProcess.start(given.where())) {
            tally.awaitRefusal("the log lost its end");
            tally.stop();
        }
        move(partition, -7);
        try (TallyProcess tally = TallyProcess.startAndAwait(given.where())) {
            given.assertProjectionIsTheFold();
            tally.stop();
        }
    }

    private static void move(int partition, int by) {
        given.database()
                .change(
                        "UPDATE rollcall.projection_offset SET next_offset = next_offset + ? WHERE partition = ?",
                        by,
                        partition);
    }
}
