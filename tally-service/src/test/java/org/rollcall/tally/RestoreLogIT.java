package org.rollcall.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.wire.WireRecord;
import org.rollcall.tally.given.Given;
import org.rollcall.tally.given.Story;
import org.rollcall.tally.given.Surroundings;
import org.rollcall.tally.given.TallyProcess;
import org.rollcall.tally.given.Topics;
import org.rollcall.tally.given.TornLog;
import org.rollcall.testing.EmbeddedPair;
import org.rollcall.testing.Pair;

/** Given a log that lost its end, then it is put back out of the kept records exactly as it was, or not at all. */
class RestoreLogIT {

    private static final String PATH = "/v1/projection/restore-log";

    private final Pair pair = Pair.start();
    private Surroundings where;
    private Given given;

    @BeforeEach
    void begin() {
        assumeTrue(pair instanceof EmbeddedPair, "only the embedded broker's files can be cut");
        where = Surroundings.of(pair);
        Topics.create(where.bootstrapServers());
        given = Given.in(where);
    }

    @AfterEach
    void end() {
        // Nothing was begun where the broker's files cannot be cut.
        if (given != null) {
            given.close();
        }
        pair.close();
    }

    /** One record a batch, so that the cut falls between two votes. */
    private int append(List<WireRecord> records) {
        int partition = 0;
        for (WireRecord record : records) {
            partition = given.log().append(record).partition();
        }
        return partition;
    }

    private long tear(int partition, int records) {
        EmbeddedPair embedded = (EmbeddedPair) pair;
        embedded.broker().stop();
        long end = TornLog.tear(embedded.data().kafka(), partition, records);
        embedded.broker().start();
        embedded.broker().awaitReady(Duration.ofSeconds(60));
        return end;
    }

    @Test
    void a_lost_end_is_put_back_with_bytes_places_and_times() {
        int partition;
        List<String> before;
        try (TallyProcess tally = TallyProcess.startAndAwait(where)) {
            partition = append(new Story("torn", 6).played(new Random(7), 25));
            given.awaitProjected();
            before = described(given.log().all());
            tally.stop();
        }
        long end = tear(partition, 5);
        assertThat(given.log().ends().get(partition)).isEqualTo(end);
        try (TallyProcess tally = TallyProcess.start(where)) {
            tally.awaitRefusal("the log lost its end");
            JsonNode restored = tally.send("POST", PATH);
            assertThat(restored.path("records").asLong())
                    .as(restored.toString())
                    .isEqualTo(5);
            assertThat(tally.send("POST", PATH).path("records").asLong())
                    .as("a second time there is nothing to do")
                    .isZero();
            tally.stop();
        }
        assertThat(described(given.log().all())).isEqualTo(before);
        try (TallyProcess tally = TallyProcess.startAndAwait(where)) {
            given.log().append(new Story("afterwards", 3).beginning());
            given.assertProjectionIsTheFold();
            assertThat(last().timestampType().toString()).isEqualTo("LogAppendTime");
            tally.stop();
        }
    }

    private ConsumerRecord<byte[], byte[]> last() {
        return given.log().all().stream()
                .filter(record -> new String(record.key()).equals("afterwards"))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static List<String> described(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> record.partition() + "/" + record.offset() + " " + record.timestamp() + " "
                        + Arrays.hashCode(record.key()) + " " + Arrays.hashCode(record.value())
                        + " " + Arrays.toString(record.headers().toArray()))
                .sorted()
                .toList();
    }

    @Test
    void a_log_that_went_on_without_what_it_lost_is_left_as_it_is() {
        int partition;
        Story story = new Story("went-on", 6);
        try (TallyProcess tally = TallyProcess.startAndAwait(where)) {
            partition = append(story.played(new Random(8), 25));
            given.awaitProjected();
            tally.stop();
        }
        tear(partition, 4);
        append(List.of(story.vote(1, 0, Choice.NO)));
        Map<Integer, Long> ends = given.log().ends();
        try (TallyProcess tally = TallyProcess.start(where)) {
            tally.awaitRefusal("halted");
            JsonNode refused = tally.send("POST", PATH);
            assertThat(refused.path("status").asInt()).as(refused.toString()).isEqualTo(409);
            assertThat(refused.path("detail").asText()).contains("is not the one that was projected");
            assertThat(given.log().ends()).isEqualTo(ends);
            tally.stop();
        }
    }
}
