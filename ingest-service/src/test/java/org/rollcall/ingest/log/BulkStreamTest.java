package org.rollcall.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.ProposalEvent.BallotClosed;
import org.rollcall.domain.event.ProposalEvent.ResolutionNumbered;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.wire.WireFormat;
import org.rollcall.domain.wire.WireHeader;
import org.rollcall.domain.wire.WireRecord;

/** Kafka's own stand-in for a producer shows what is sent, and when. */
class BulkStreamTest {

    private static final StreamId STREAM = StreamId.of("tw-res-1-undl-1");
    private static final BallotId BALLOT = new BallotId(STREAM, 1);
    private static final String DIGEST = "0123456789abcdef0123456789abcdef";
    private static final Instant NOW = Instant.parse("2024-05-01T10:00:00.123Z");
    private static final List<Event> EVENTS = List.of(
            new VoteCast(BALLOT, MemberCode.of("AMB"), Choice.YES, null, null),
            new BallotClosed(BALLOT),
            new ResolutionNumbered("TW/RES/1"));

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final List<String> ended = new ArrayList<>();

    private BulkStream stream(Moment day) {
        return new BulkStream(
                new BulkStream.Terms(STREAM, DIGEST, day, "/ingest/test", "system:importer", NOW),
                new Unfolded(1, 10, 10, partition -> 0),
                producer,
                "events",
                0,
                way -> ended.add(way.failed() ? "failed" : "acknowledged"));
    }

    @Test
    void its_records_are_those_of_the_wire_format_byte_for_byte() {
        for (Moment day : new Moment[] {Moment.of("2015-06-03"), null}) {
            producer.clear();
            BulkStream stream = stream(day);
            for (Event event : EVENTS) {
                CommandId id = CommandId.of("import:undl:1:" + event.getClass().getSimpleName());
                stream.append(id, event);
                assertSame(
                        producer.history().getLast(),
                        WireFormat.write(
                                new Envelope(id, "/ingest/test", STREAM, NOW, "system:importer", DIGEST, day, event)));
            }
        }
    }

    @Test
    void a_vote_sent_as_one_of_many_is_the_same_record() {
        BulkStream stream = stream(Moment.of("2015-06-03"));
        CommandId prefix = CommandId.of("import:undl:1:vote.");
        for (Choice choice : Choice.values()) {
            MemberCode member = MemberCode.of("S-04_" + choice.ordinal());
            stream.cast(prefix, BALLOT, member, choice);
            assertSame(
                    producer.history().getLast(),
                    WireFormat.write(new Envelope(
                            CommandId.of(prefix.value() + member),
                            "/ingest/test",
                            STREAM,
                            NOW,
                            "system:importer",
                            DIGEST,
                            Moment.of("2015-06-03"),
                            new VoteCast(BALLOT, member, choice, null, null))));
        }
    }

    private static void assertSame(ProducerRecord<byte[], byte[]> sent, WireRecord wire) {
        assertThat(sent.key()).isEqualTo(wire.key());
        assertThat(sent.value()).isEqualTo(wire.value());
        List<String> headers = new ArrayList<>();
        sent.headers().forEach(header -> headers.add(header.key() + "=" + new String(header.value())));
        assertThat(headers)
                .containsExactlyElementsOf(
                        wire.headers().stream().map(BulkStreamTest::shown).toList());
    }

    private static String shown(WireHeader header) {
        return header.name() + "=" + new String(header.value());
    }

    @Test
    void a_phase_ends_once_all_of_it_was_sent_and_acknowledged() {
        BulkStream stream = stream(null);
        stream.append(CommandId.of("a"), EVENTS.get(0));
        producer.completeNext();
        assertThat(ended).isEmpty();
        stream.append(CommandId.of("b"), EVENTS.get(1));
        stream.endPhase();
        assertThat(ended).isEmpty();
        producer.completeNext();
        assertThat(ended).containsExactly("acknowledged");
        stream.append(CommandId.of("c"), EVENTS.get(2));
        stream.endPhase();
        producer.errorNext(new IllegalStateException("lost"));
        assertThat(ended).containsExactly("acknowledged", "failed");
    }
}
