package org.rollcall.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.rollcall.ingest.Assemblies.post;
import static org.rollcall.ingest.Assemblies.proposalWithOpenBallot;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.ProposalEvent;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.wire.WireFormat;
import org.rollcall.ingest.Assemblies;
import org.rollcall.ingest.log.LogWriter.Pace;
import org.rollcall.testing.BrokerAndDatabase;

@QuarkusTest
@WithTestResource(BrokerAndDatabase.class)
class LogOfEventsTest {

    @Inject
    RecordSource records;

    @Inject
    LogSettings settings;

    @Inject
    LogWriter writer;

    @Inject
    Topics topics;

    @Inject
    LogState state;

    @Inject
    AssemblyBook assemblies;

    @BeforeEach
    void ready() {
        Assemblies.ready();
    }

    @Test
    void what_was_answered_is_in_the_log_as_cloud_events() throws Exception {
        String stream = proposalWithOpenBallot();
        post("/v1/ballots/" + stream + ".1/votes", "one", "{\"member\":\"AMB\",\"choice\":\"YES\"}")
                .statusCode(201);
        List<Envelope> log = read(StreamId.of(stream));
        assertThat(log)
                .extracting(envelope -> envelope.event().getClass().getSimpleName())
                .containsExactly("ProposalSubmitted", "MajorityDetermined", "BallotOpened", "VoteCast");
        assertThat(log.getLast().id()).isEqualTo(CommandId.of("one"));
        assertThat(log).allSatisfy(envelope -> assertThat(envelope.actor()).isNotBlank());
    }

    @Test
    void the_close_repeats_its_verdict_once_for_subscribers() throws Exception {
        String stream = proposalWithOpenBallot();
        post("/v1/ballots/" + stream + ".1/votes", "{\"member\":\"AMB\",\"choice\":\"YES\"}")
                .statusCode(201);
        post("/v1/ballots/" + stream + ".1/close", "{}").statusCode(201);
        assertThat(read(StreamId.of(stream)).getLast().event()).isInstanceOf(ProposalEvent.ProposalAdopted.class);
    }

    @Test
    void what_another_instance_appended_counts_here() {
        String stream = proposalWithOpenBallot();
        append(stream, "elsewhere", new ProposalEvent.BallotClosed(BallotId.of(stream + ".1")));
        post("/v1/ballots/" + stream + ".1/votes", "{\"member\":\"AMB\",\"choice\":\"YES\"}")
                .statusCode(409)
                .body("reason", equalTo("BALLOT_NOT_OPEN"));
    }

    @Test
    void a_verdict_that_another_instance_dropped_is_repeated_by_this_one() {
        String stream = proposalWithOpenBallot();
        post("/v1/ballots/" + stream + ".1/votes", "{\"member\":\"AMB\",\"choice\":\"YES\"}")
                .statusCode(201);
        append(stream, "elsewhere", new ProposalEvent.BallotClosed(BallotId.of(stream + ".1")));
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(read(StreamId.of(stream)).getLast().event())
                                .isInstanceOf(ProposalEvent.ProposalAdopted.class));
    }

    @Test
    void a_stream_that_left_memory_is_folded_again_from_its_offsets() {
        String stream = proposalWithOpenBallot();
        StreamId id = StreamId.of(stream);
        post("/v1/ballots/" + stream + ".1/votes", "one", "{\"member\":\"AMB\",\"choice\":\"YES\"}")
                .statusCode(201);
        OffsetRanges ranges = new OffsetRanges();
        offsets(id).forEach(ranges::add);
        StreamFold fold = records.fold(id, writer.partitionOf(id), ranges, (folded, reading, step) -> {});
        assertThat(fold.seq()).isEqualTo(4);
        assertThat(fold.command(CommandId.of("one")).orElseThrow().effect()).isEqualTo(Effect.APPLIED);
    }

    @Test
    void the_log_is_made_so_that_it_cannot_lose_a_vote() throws Exception {
        assertThat(topics.dangers()).isEmpty();
        assertThat(topics.identity()).isEqualTo(state.identity());
        assertThat(state.identity().partitions()).isEqualTo(24);
    }

    @Test
    void an_assembly_that_another_instance_defined_a_moment_ago_is_known_here() {
        Event tidewater = assemblies.require(AssemblyId.of("tidewater"));
        for (int time = 0; time < 10; time++) {
            String id = UUID.randomUUID().toString();
            append("assembly:" + id, "defined", tidewater);
            post("/v1/proposals", "{\"assembly\":\"" + id + "\",\"symbol\":\"N/" + id + "\",\"title\":\"x\"}")
                    .statusCode(201);
        }
    }

    private void append(String stream, String id, Event event) {
        writer.append(
                        new Envelope(
                                CommandId.of(id),
                                "/ingest/another",
                                StreamId.of(stream),
                                Instant.parse("2026-01-01T00:00:00Z"),
                                "test",
                                WireFormat.digestOf(event),
                                null,
                                event),
                        Pace.LIVE)
                .join();
    }

    private List<Envelope> read(StreamId stream) throws Exception {
        List<Envelope> found = new ArrayList<>();
        scan(stream, record -> {
            if (WireFormat.read(RecordSource.wire(record)) instanceof Reading.Readable readable) {
                found.add(readable.envelope());
            }
        });
        return found;
    }

    private List<Long> offsets(StreamId stream) {
        List<Long> found = new ArrayList<>();
        scan(stream, record -> found.add(record.offset()));
        return found;
    }

    private void scan(
            StreamId stream,
            java.util.function.Consumer<org.apache.kafka.clients.consumer.ConsumerRecord<byte[], byte[]>> each) {
        byte[] key = stream.value().getBytes(StandardCharsets.UTF_8);
        var place = new TopicPartition(settings.topic(), writer.partitionOf(stream));
        try (var consumer = records.open("test-reader", 500)) {
            consumer.assign(List.of(place));
            consumer.seekToBeginning(List.of(place));
            long end = consumer.endOffsets(List.of(place)).get(place);
            while (consumer.position(place) < end) {
                consumer.poll(java.time.Duration.ofMillis(200)).forEach(record -> {
                    if (java.util.Arrays.equals(record.key(), key)) {
                        each.accept(record);
                    }
                });
            }
        }
    }
}
