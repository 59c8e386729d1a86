package org.rollcall.ingest.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.AssemblyEvent.AssemblyDefined;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.event.Member;
import org.rollcall.domain.event.RuleBook;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.wire.WireFormat;

class ShippedEditionsTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private final ShippedAssemblies shipped = new ShippedAssemblies();
    private final AssemblyId unga = AssemblyId.of("unga");
    private final StreamFold fold = new StreamFold(StreamId.ofAssembly(unga));

    @Test
    void what_the_log_does_not_have_is_due() {
        assertThat(shipped.isDue(unga)).isTrue();
    }

    @Test
    void an_earlier_edition_of_ours_is_followed_by_this_one() {
        defined("shipped:unga");
        assertThat(shipped.isDue(unga)).isTrue();
        defined("shipped:unga:2");
        assertThat(shipped.isDue(unga)).isFalse();
    }

    @Test
    void what_an_operator_defined_and_a_later_edition_stay() {
        defined("shipped:unga");
        defined("the-operators-own");
        assertThat(shipped.isDue(unga)).isFalse();
        defined("shipped:unga:99");
        assertThat(shipped.isDue(unga)).isFalse();
    }

    private void defined(String id) {
        var member = new Member(MemberCode.of("A"), Map.of("en", "A"), null, null, null);
        var event = new AssemblyDefined("x", new RuleBook("r", List.of(), null), List.of(member), null, null);
        var reading = new Reading.Readable(new Envelope(
                CommandId.of(id),
                "rollcall:test",
                fold.id(),
                NOON,
                "anonymous",
                WireFormat.digestOf(event),
                null,
                event));
        shipped.folded(fold, reading, fold.apply(reading, NOON));
    }
}
