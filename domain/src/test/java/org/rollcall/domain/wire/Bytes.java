package org.rollcall.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.story.Vocabulary.PROPOSAL;
import static org.rollcall.domain.story.Vocabulary.closed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.story.Story;

/** A record under construction: a good one, of which a test spoils one thing. */
final class Bytes {

    private byte[] key;
    private final Map<String, byte[]> headers = new LinkedHashMap<>();
    private byte[] value;

    private Bytes(WireRecord good) {
        key = good.key();
        good.headers().forEach(header -> headers.put(header.name(), header.value()));
        value = good.value();
    }

    static Bytes of(Event event) {
        return new Bytes(WireFormat.write(Story.envelope(PROPOSAL, "c-1", null, event)));
    }

    /** A good record of that type in which the data are these. */
    static Bytes of(EventType type, String json) {
        return of(closed(1)).header("ce_type", type.wireName()).value(json);
    }

    Bytes key(byte[] bytes) {
        key = bytes;
        return this;
    }

    Bytes key(String text) {
        return key(text.getBytes(StandardCharsets.UTF_8));
    }

    Bytes header(String name, String text) {
        headers.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Bytes header(String name, byte[] bytes) {
        headers.put(name, bytes);
        return this;
    }

    Bytes without(String name) {
        headers.remove(name);
        return this;
    }

    Bytes value(byte[] bytes) {
        value = bytes;
        return this;
    }

    Bytes value(String json) {
        return value(json.getBytes(StandardCharsets.UTF_8));
    }

    Bytes replaceInValue(String what, String by) {
        String json = new String(value, StandardCharsets.UTF_8);
        assertThat(json).contains(what);
        return value(json.replace(what, by));
    }

    WireRecord wire() {
        List<WireHeader> all = new ArrayList<>();
        headers.forEach((name, bytes) -> all.add(new WireHeader(name, bytes)));
        return new WireRecord(key, all, value);
    }

    Reading read() {
        return WireFormat.read(wire());
    }

    /** Reading these bytes says that they are no event, in words that hold {@code words} and nothing of the insides. */
    static void unreadable(String words, Bytes bytes) {
        assertThat(bytes.read()).isInstanceOfSatisfying(Reading.Unreadable.class, reading -> assertThat(reading.why())
                .contains(words)
                .doesNotContain("org.rollcall", "Exception", "com.fasterxml"));
    }
}
