package org.rollcall.domain.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.StreamId;

/**
 * Envelopes as records and back: CloudEvents 1.0, binary mode of the Kafka binding, attributes as {@code ce_} headers, the
 * event's data as JSON, the stream as key.
 */
public final class WireFormat {

    /** The largest record value, in bytes: a ballot of 100,000 members fits. */
    public static final int LARGEST_VALUE = 8 * 1024 * 1024;

    private static final char REPLACEMENT = '\uFFFD';
    private static final StrictJson JSON = new StrictJson(LARGEST_VALUE);

    private WireFormat() {}

    public static WireRecord write(Envelope envelope) {
        List<WireHeader> headers = new ArrayList<>(10);
        headers.add(WireHeader.of("ce_specversion", "1.0"));
        headers.add(WireHeader.of("ce_id", envelope.id().value()));
        headers.add(WireHeader.of("ce_source", envelope.source()));
        headers.add(WireHeader.of("ce_type", EventType.of(envelope.event()).wireName()));
        headers.add(WireHeader.of("ce_subject", envelope.stream().value()));
        headers.add(WireHeader.of("ce_time", envelope.time().toString()));
        headers.add(WireHeader.of("ce_actor", envelope.actor()));
        headers.add(WireHeader.of("ce_requestdigest", envelope.digest()));
        if (envelope.occurredAt() != null) {
            headers.add(WireHeader.of("ce_occurredat", envelope.occurredAt().toString()));
        }
        headers.add(WireHeader.of("content-type", "application/json"));
        byte[] key = envelope.stream().value().getBytes(StandardCharsets.UTF_8);
        return new WireRecord(key, headers, JSON.write(envelope.event()));
    }

    /** Reads a record; never throws. */
    public static Reading read(WireRecord wire) {
        try {
            return readOrThrow(wire);
        } catch (InvalidValue invalid) {
            return new Reading.Unreadable(invalid.getMessage());
        }
    }

    private static Reading readOrThrow(WireRecord wire) {
        StreamId stream = StreamId.of(utf8("key", InvalidValue.required("key", wire.key())));
        if (wire.value() == null || wire.value().length > LARGEST_VALUE) {
            throw new InvalidValue(
                    "value", wire.value() == null ? "is missing" : "is larger than " + LARGEST_VALUE + " bytes");
        }
        if (!"1.0".equals(required(wire, "ce_specversion"))) {
            throw new InvalidValue("ce_specversion", "must be 1.0");
        }
        String typeName = required(wire, "ce_type");
        EventType type = EventType.named(typeName).orElse(null);
        if (type == null && !EventType.couldBe(typeName)) {
            throw new InvalidValue("ce_type", "is no type of this log");
        }
        Event event = type == null ? null : type.read(JSON, wire.value());
        if (type == null) {
            checkEnvelope(wire, stream);
            return new Reading.Unknown(typeName);
        }
        return new Reading.Readable(envelope(wire, stream, SharedRolls.of(event)));
    }

    /** A type from the future holds its stream only if everything around it is sound. */
    private static void checkEnvelope(WireRecord wire, StreamId stream) {
        JSON.read(wire.value(), Object.class);
        CommandId.of(required(wire, "ce_id"));
        time("ce_time", required(wire, "ce_time"));
        required(wire, "ce_actor");
        checkSubject(wire, stream);
    }

    private static Envelope envelope(WireRecord wire, StreamId stream, Event event) {
        checkSubject(wire, stream);
        String occurred = optional(wire, "ce_occurredat");
        String digest = optional(wire, "ce_requestdigest");
        return new Envelope(
                CommandId.of(required(wire, "ce_id")),
                required(wire, "ce_source"),
                stream,
                time("ce_time", required(wire, "ce_time")),
                required(wire, "ce_actor"),
                digest == null ? digest(wire.value()) : digest,
                occurred == null ? null : Moment.of(occurred),
                event);
    }

    private static void checkSubject(WireRecord wire, StreamId stream) {
        if (!stream.value().equals(required(wire, "ce_subject"))) {
            throw new InvalidValue("ce_subject", "must be the record's key, " + stream);
        }
    }

    /** The digest of an event that nobody requested in other words: of its type and data. */
    public static String digestOf(Event event) {
        return digest(EventType.of(event).wireName().getBytes(StandardCharsets.UTF_8), JSON.write(event));
    }

    /** The digest of a request: the first half of its SHA-256, in hex. */
    public static String digest(byte[]... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                sha.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
                sha.update(part);
            }
            return HexFormat.of().formatHex(sha.digest(), 0, 16);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static Instant time(String field, String iso) {
        try {
            return Instants.of(iso);
        } catch (DateTimeException notAnInstant) {
            throw new InvalidValue(field, "must be an instant such as 2022-03-02T17:04:05Z");
        }
    }

    private static String required(WireRecord wire, String name) {
        return InvalidValue.required(name, optional(wire, name));
    }

    /** The last header of that name, as Kafka's own clients read it. */
    private static String optional(WireRecord wire, String name) {
        String found = null;
        for (WireHeader header : wire.headers()) {
            if (name.equals(header.name()) && header.value() != null) {
                found = utf8(name, header.value());
            }
        }
        return found;
    }

    private static String utf8(String field, byte[] bytes) {
        // What is no UTF-8 comes out as U+FFFD; only a text with that is looked at more closely.
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : strictUtf8(field, bytes);
    }

    private static String strictUtf8(String field, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new InvalidValue(field, "is not UTF-8");
        }
    }
}
