package org.rollcall.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.roll.Choice;
import org.rollcall.tally.GapTest.Patient;
import org.rollcall.tally.given.Given;
import org.rollcall.tally.given.Story;

/** Given a database that was put back to an earlier state, then what is missing is read again. */
@QuarkusTest
@TestProfile(Patient.class)
class GapTest {

    /** The watch would mend it too, later; here it must not get the chance. */
    public static final class Patient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("rollcall.tally.watch.stalled-after", "1h");
        }
    }

    private final Given given = Given.shared();

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void a_partition_behind_its_consumer_is_read_again_from_where_it_is() {
        Story story = new Story("put-back", 10);
        given.log().append(story.played(new Random(1), 80));
        given.awaitProjected();
        RecordMetadata last = given.log().append(story.vote(1, 3, Choice.NO));
        given.awaitProjected();
        emptyPartition(last.partition());
        given.log().append(story.vote(1, 4, Choice.NO));
        given.assertProjectionIsTheFold();
        RestAssured.get("/q/health/ready").then().statusCode(200);
    }

    /** As a restored backup has it: rows and position of an earlier moment, here of the very beginning. */
    private void emptyPartition(int partition) {
        given.database().change("""
                DO $$ BEGIN
                    PERFORM FROM rollcall.projection_offset WHERE partition = %1$d FOR UPDATE;
                    DELETE FROM g1.vote WHERE split_part(ballot, '.', 1) IN (SELECT id FROM g1.stream WHERE partition = %1$d);
                    DELETE FROM g1.ballot WHERE proposal IN (SELECT id FROM g1.stream WHERE partition = %1$d);
                    DELETE FROM g1.proposal WHERE id IN (SELECT id FROM g1.stream WHERE partition = %1$d);
                    DELETE FROM g1.stream WHERE partition = %1$d;
                    DELETE FROM g1.event WHERE partition = %1$d;
                    UPDATE rollcall.projection_offset SET next_offset = 0 WHERE partition = %1$d;
                END $$""".formatted(partition));
        assertThat(given.database().positions()).containsEntry(partition, 0L);
    }
}
