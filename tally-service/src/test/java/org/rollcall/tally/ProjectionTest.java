package org.rollcall.tally;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.wire.WireRecord;
import org.rollcall.tally.given.Given;
import org.rollcall.tally.given.Oracle;
import org.rollcall.tally.given.Story;

/** Given records in the log, when they are projected, then the database holds their fold. */
@QuarkusTest
class ProjectionTest {

    private static final long SEED = 20260302;

    private final Given given = Given.shared();

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void the_projection_is_the_fold_of_the_log() {
        given.log().append(mixed(new Random(SEED), stories("fold", 12)));
        given.assertProjectionIsTheFold();
    }

    /** Keeps the order within each story, and mixes the stories. */
    private static List<WireRecord> mixed(Random dice, List<List<WireRecord>> stories) {
        List<WireRecord> mixed = new ArrayList<>();
        List<List<WireRecord>> left =
                new ArrayList<>(stories.stream().map(ArrayList::new).toList());
        while (!left.isEmpty()) {
            List<WireRecord> story = left.get(dice.nextInt(left.size()));
            mixed.add(story.removeFirst());
            left.removeIf(List::isEmpty);
        }
        return mixed;
    }

    private static List<List<WireRecord>> stories(String name, int count) {
        List<List<WireRecord>> stories = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stories.add(new Story(name + "-" + i, 20).played(new Random(SEED + i), 150));
        }
        return stories;
    }

    @Test
    void records_sent_again_change_nothing_but_the_stream() {
        Story story = new Story("again", 5);
        List<WireRecord> records = story.beginning();
        records.add(story.vote(1, 0, Choice.YES));
        given.log().append(records);
        given.awaitProjected();
        List<String> before = given.database().lines("SELECT state, yes, seq FROM g1.ballot WHERE id = 'again.1'");
        given.log().append(records);
        given.awaitProjected();
        assertThat(given.database().lines("SELECT state, yes, seq FROM g1.ballot WHERE id = 'again.1'"))
                .isEqualTo(before);
        assertThat(given.database()
                        .value("SELECT count(*) FROM g1.event WHERE stream = 'again' AND effect = 'DUPLICATE'"))
                .isEqualTo("5");
        assertThat(given.database().value("SELECT seq FROM g1.stream WHERE id = 'again'"))
                .isEqualTo("10");
    }

    @Test
    void what_was_kept_folds_to_the_same_again() {
        given.log().append(new Story("kept", 9).played(new Random(SEED), 60));
        given.awaitProjected();
        TreeSet<String> projected = Oracle.in(given.database());
        assertThat(Oracle.of(given.log().all())).isEqualTo(projected);
    }

    @Test
    void an_assembly_defined_anew_has_the_new_members_only() {
        given.log().append(List.of(Story.assembly("harbour", 30), Story.assembly("harbour", 7)));
        given.awaitProjected();
        assertThat(given.database()
                        .lines("SELECT code, place FROM g1.member WHERE assembly = 'harbour' ORDER BY place"))
                .hasSize(7)
                .startsWith("M0|0", "M1|1");
    }

    @Test
    void a_record_of_eight_megabytes_is_kept_whole() {
        Story story = new Story("large", 100_000);
        given.log().append(story.beginning());
        given.log().append(story.vote(1, 99_999, Choice.NO));
        given.awaitProjected();
        assertThat(given.database().value("SELECT members || '/' || no FROM g1.ballot WHERE id = 'large.1'"))
                .isEqualTo("100000/1");
    }

    @Test
    void the_reader_reads_and_never_writes() {
        try (var reader = new org.rollcall.tally.given.Database(
                given.where(), "rollcall_reader", given.where().readerPassword())) {
            assertThat(reader.value("SELECT count(*) FROM rollcall.generation")).isEqualTo("1");
            assertThat(reader.value("SHOW default_transaction_read_only")).isEqualTo("on");
            reader.change("SET default_transaction_read_only = off");
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> reader.change("DELETE FROM g1.vote"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void it_says_how_far_it_is() {
        given.log().append(Story.assembly("quay", 3));
        given.awaitProjected();
        await().untilAsserted(() -> given().get("/v1/projection")
                .then()
                .statusCode(200)
                .body("generation", equalTo(1))
                .body("partitions", hasSize(24))
                .body("partitions.lag.sum()", equalTo(0))
                .body("partitions.findAll { it.halted != null }", hasSize(0)));
        await().untilAsserted(() ->
                given().get("/q/health/ready").then().statusCode(200).body(containsString("projection")));
        given().get("/q/metrics")
                .then()
                .body(containsString("rollcall_tally_records_total"), containsString("rollcall_tally_lag"));
    }

    @Test
    void the_group_ends_where_the_announcements_do() {
        given.log().append(new Story("committed", 5).played(new Random(SEED), 20));
        given.awaitProjected();
        await().untilAsserted(() -> assertThat(given.log().committed())
                .containsAllEntriesOf(given.log().ends()));
    }
}
