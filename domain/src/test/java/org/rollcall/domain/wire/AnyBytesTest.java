package org.rollcall.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.story.Vocabulary.PROPOSAL;
import static org.rollcall.domain.story.Vocabulary.closed;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.rollcall.domain.Text;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.story.Entry;
import org.rollcall.domain.story.Logs;
import org.rollcall.domain.story.Story;

/** Whatever bytes come, reading says what they are, never throws, and what it says can be stored. */
class AnyBytesTest {

    @Provide
    Arbitrary<EventType> types() {
        return Arbitraries.of(EventType.class);
    }

    /** Where to spoil, how, and with which byte. */
    private record Slip(int place, int kind, byte with) {}

    @Provide
    Arbitrary<List<Slip>> slips() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5_000),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.bytes())
                .as(Slip::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property
    void any_value_is_read_or_told_why_not(@ForAll("types") EventType type, @ForAll byte[] value) {
        check(Bytes.of(type, "").value(value).wire());
    }

    @Property
    void any_text_as_value_is_read_or_told_why_not(@ForAll("types") EventType type, @ForAll String value) {
        check(Bytes.of(type, value).wire());
    }

    @Property
    void any_key_and_headers_are_read_or_told_why_not(
            @ForAll byte[] key,
            @ForAll List<@StringLength(max = 20) String> names,
            @ForAll byte[] header,
            @ForAll byte[] value) {
        List<WireHeader> headers =
                names.stream().map(name -> new WireHeader(name, header)).toList();
        check(new WireRecord(key, headers, value));
    }

    @Property
    void any_header_of_a_good_record_may_be_spoilt(
            @ForAll("types") EventType type, @ForAll @IntRange(max = 9) int which, @ForAll String text) {
        Bytes bytes = good(type);
        String name = WireFormat.write(ApprovedEvents.envelope(type))
                .headers()
                .get(which)
                .name();
        check(bytes.header(name, text).wire());
    }

    @Property(tries = 20_000)
    void a_good_record_may_be_spoilt_anywhere(@ForAll("types") EventType type, @ForAll("slips") List<Slip> slips) {
        byte[] value = WireFormat.write(ApprovedEvents.envelope(type)).value();
        for (Slip slip : slips) {
            value = spoil(value, slip);
        }
        check(good(type).value(value).wire());
    }

    private static Bytes good(EventType type) {
        Bytes bytes = Bytes.of(closed(1));
        WireRecord good = WireFormat.write(ApprovedEvents.envelope(type));
        good.headers().forEach(header -> bytes.header(header.name(), header.value()));
        return bytes.key(good.key()).value(good.value());
    }

    /** Another byte, one less, one more, the end cut off, or a piece twice. */
    private static byte[] spoil(byte[] value, Slip slip) {
        int at = value.length == 0 ? 0 : slip.place() % value.length;
        byte[] before = Arrays.copyOf(value, at);
        byte[] after = Arrays.copyOfRange(value, at, value.length);
        byte[] rest = after.length == 0 ? after : Arrays.copyOfRange(after, 1, after.length);
        return switch (slip.kind()) {
            case 0 -> join(before, new byte[] {slip.with()}, rest);
            case 1 -> join(before, rest);
            case 2 -> join(before, new byte[] {slip.with()}, after);
            case 3 -> before;
            default -> join(before, Arrays.copyOf(after, Math.min(after.length, 40)), after);
        };
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** What is readable is written so that it reads the same again; what is not has a reason that a database can hold. */
    private static void check(WireRecord wire) {
        switch (WireFormat.read(wire)) {
            case Reading.Readable readable ->
                assertThat(WireFormat.read(WireFormat.write(readable.envelope())))
                        .isEqualTo(readable);
            case Reading.Unreadable unreadable -> {
                assertThat(unreadable.why()).isNotBlank().doesNotContain("\0", "Exception", "org.rollcall");
                assertThat(unreadable.why()).isEqualTo(Text.shown(unreadable.why(), 401));
            }
            case Reading.Unknown unknown -> assertThat(unknown.type()).startsWith("rollcall.");
        }
    }

    @Provide
    Arbitrary<List<Entry>> logs() {
        return Logs.any();
    }

    @Property(tries = 200)
    void what_is_written_is_read_as_it_was(@ForAll("logs") List<Entry> log) {
        for (Entry entry : log) {
            if (entry.event() != null) {
                Envelope envelope = Story.envelope(PROPOSAL, entry.id(), null, entry.event());
                assertThat(WireFormat.read(WireFormat.write(envelope))).isEqualTo(new Reading.Readable(envelope));
            }
        }
    }
}
