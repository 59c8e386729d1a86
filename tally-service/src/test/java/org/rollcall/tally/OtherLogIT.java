package org.rollcall.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.tally.given.Given;
import org.rollcall.tally.given.Oracle;
import org.rollcall.tally.given.Story;
import org.rollcall.tally.given.Surroundings;
import org.rollcall.tally.given.TallyProcess;
import org.rollcall.tally.given.Topics;
import org.rollcall.testing.Pair;

/** Given a log that is not the one that was projected, then nothing of it is, and the reason is said. */
class OtherLogIT {

    private final Pair pair = Pair.start();
    private final Surroundings where = Surroundings.of(pair);
    private Given given;
    private Admin admin;

    @BeforeEach
    void begin() {
        given = Given.in(where);
        admin = Admin.create(Map.of("bootstrap.servers", where.bootstrapServers()));
    }

    @AfterEach
    void end() {
        admin.close();
        given.close();
        pair.close();
    }

    @Test
    void without_topics_it_waits_and_a_topic_made_anew_is_refused() throws InterruptedException, ExecutionException {
        try (TallyProcess tally = TallyProcess.start(where)) {
            tally.awaitRefusal("ingest-service creates both topics");
            Topics.create(where.bootstrapServers());
            given.log().append(new Story("first", 5).played(new Random(1), 20));
            given.assertProjectionIsTheFold();
            TreeSet<String> before = Oracle.in(given.database());
            admin.deleteTopics(Set.of(Topics.EVENTS)).all().get();
            Topics.create(where.bootstrapServers());
            given.log().append(new Story("second", 5).played(new Random(2), 20));
            tally.awaitRefusal("is not the log that was projected");
            assertThat(Oracle.in(given.database())).isEqualTo(before);
            tally.kill();
        }
        try (TallyProcess again = TallyProcess.start(where)) {
            again.awaitRefusal("is not the log that was projected");
        }
    }

    @Test
    void partitions_added_later_are_refused() throws InterruptedException, ExecutionException {
        Topics.create(where.bootstrapServers());
        try (TallyProcess tally = TallyProcess.startAndAwait(where)) {
            admin.createPartitions(Map.of(Topics.EVENTS, NewPartitions.increaseTo(Topics.PARTITIONS + 1)))
                    .all()
                    .get();
            tally.awaitRefusal("has 25 partitions now, recorded are 24");
        }
    }

    @Test
    void records_deleted_before_they_were_projected_halt_their_partition()
            throws InterruptedException, ExecutionException {
        Topics.create(where.bootstrapServers());
        RecordMetadata last;
        try (TallyProcess tally = TallyProcess.startAndAwait(where)) {
            given.log().append(new Story("deleted", 5).beginning());
            given.awaitProjected();
            tally.stop();
        }
        List<RecordMetadata> places = given.log().append(new Story("deleted", 5).played(new Random(3), 20));
        last = places.getLast();
        var place = new TopicPartition(Topics.EVENTS, last.partition());
        admin.deleteRecords(Map.of(place, RecordsToDelete.beforeOffset(last.offset())))
                .all()
                .get();
        try (TallyProcess tally = TallyProcess.start(where)) {
            tally.awaitRefusal("records 4 to " + (last.offset() - 1) + " are missing from the log");
        }
    }
}
