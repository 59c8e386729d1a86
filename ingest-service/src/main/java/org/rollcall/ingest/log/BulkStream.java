package org.rollcall.ingest.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.wire.EventType;
import org.rollcall.domain.wire.StrictJson;
import org.rollcall.domain.wire.WireFormat;

/**
 * Many events of one stream on their way into the log, in phases: the next phase is sent once every record of the one before is
 * acknowledged. What all records share is made once, and none has a future of its own; the records are the same as those of
 * {@link WireFormat}, byte for byte.
 *
 * <p>One thread appends; the end of a phase is told on the producer's.
 */
public final class BulkStream implements Callback {

    private static final StrictJson JSON = new StrictJson(WireFormat.LARGEST_VALUE);
    private static final Map<EventType, Header> TYPES = new EnumMap<>(EventType.class);

    static {
        for (EventType type : EventType.values()) {
            TYPES.put(type, header("ce_type", type.wireName()));
        }
    }

    /** Where the two that differ from record to record stand among the headers. */
    private static final int ID = 1;

    private static final int TYPE = 3;

    private static final String ID_NAME = "ce_id";
    private static final byte[] NOTHING = {};
    private static final Map<Choice, byte[]> VALUE_AFTER = new EnumMap<>(Choice.class);

    static {
        for (Choice choice : Choice.values()) {
            VALUE_AFTER.put(choice, ("\",\"choice\":\"" + choice + "\"}").getBytes(StandardCharsets.UTF_8));
        }
    }

    private final Unfolded unfolded;
    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final int partition;
    private final byte[] key;
    private final Header[] shared;
    private final Consumer<BulkStream> phaseEnded;

    /** Records of this phase that are not acknowledged, and one for the sender until it has sent all. */
    private final AtomicInteger open = new AtomicInteger(1);

    private volatile boolean failed;

    /** What the votes of the ballot that is being sent have in common. */
    private CommandId votesId;

    private byte[] idBefore;
    private byte[] valueBefore;

    /** How every record of a stream is addressed. */
    record Terms(StreamId stream, String digest, Moment occurredAt, String source, String actor, Instant time) {}

    BulkStream(
            Terms terms,
            Unfolded unfolded,
            Producer<byte[], byte[]> producer,
            String topic,
            int partition,
            Consumer<BulkStream> phaseEnded) {
        this.unfolded = unfolded;
        this.producer = producer;
        this.topic = topic;
        this.partition = partition;
        this.key = terms.stream().value().getBytes(StandardCharsets.UTF_8);
        this.shared = headers(terms);
        this.phaseEnded = phaseEnded;
    }

    private static Header[] headers(Terms terms) {
        Header[] headers = {
            header("ce_specversion", "1.0"),
            null,
            header("ce_source", terms.source()),
            null,
            header("ce_subject", terms.stream().value()),
            header("ce_time", terms.time().toString()),
            header("ce_actor", terms.actor()),
            header("ce_requestdigest", terms.digest()),
            terms.occurredAt() == null
                    ? null
                    : header("ce_occurredat", terms.occurredAt().toString()),
            header("content-type", "application/json")
        };
        if (terms.occurredAt() == null) {
            headers[8] = headers[9];
            return Arrays.copyOf(headers, 9);
        }
        return headers;
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Sends one event, after waiting for its place where too many are unfolded.
     *
     * @throws LogState.NotReady if this thread is interrupted meanwhile
     */
    public void append(CommandId id, Event event) {
        append(header(ID_NAME, id.value()), EventType.of(event), JSON.write(event));
    }

    private void append(Header id, EventType type, byte[] value) {
        Header[] headers = shared.clone();
        headers[ID] = id;
        headers[TYPE] = TYPES.get(type);
        unfolded.enter(partition);
        open.incrementAndGet();
        try {
            producer.send(new ProducerRecord<>(topic, partition, key, value, Arrays.asList(headers)), this);
        } catch (RuntimeException notSent) {
            onCompletion(null, notSent);
        }
    }

    /**
     * Sends one vote, as {@link #append} would send its {@code VoteCast}: votes are nearly all that an import sends, and all of
     * one ballot differ in two words.
     *
     * @param id the id of the command up to the member's code
     */
    public void cast(CommandId id, BallotId ballot, MemberCode member, Choice choice) {
        if (id != votesId) {
            votesId = id;
            idBefore = id.value().getBytes(StandardCharsets.UTF_8);
            valueBefore = ("{\"ballot\":\"" + ballot + "\",\"member\":\"").getBytes(StandardCharsets.UTF_8);
        }
        byte[] code = member.value().getBytes(StandardCharsets.UTF_8);
        byte[] value = joined(valueBefore, code, VALUE_AFTER.get(choice));
        append(new RecordHeader(ID_NAME, joined(idBefore, code, NOTHING)), EventType.VOTE_CAST, value);
    }

    private static byte[] joined(byte[] one, byte[] two, byte[] three) {
        byte[] all = Arrays.copyOf(one, one.length + two.length + three.length);
        System.arraycopy(two, 0, all, one.length, two.length);
        System.arraycopy(three, 0, all, one.length + two.length, three.length);
        return all;
    }

    /** Says that nothing more is sent before all of it is acknowledged. */
    public void endPhase() {
        release();
    }

    @Override
    public void onCompletion(RecordMetadata metadata, Exception failure) {
        if (failure == null) {
            unfolded.acknowledged(partition, metadata.offset());
        } else {
            failed = true;
            unfolded.failed(partition);
        }
        release();
    }

    private void release() {
        if (open.decrementAndGet() == 0) {
            open.set(1);
            phaseEnded.accept(this);
        }
    }

    /** Whether a record of a phase that ended was not acknowledged; it may be in the log all the same. */
    public boolean failed() {
        return failed;
    }
}
