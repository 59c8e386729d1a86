package org.rollcall.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Basis;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Method;
import org.rollcall.domain.event.ProposalEvent.BallotClosed;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.ProposalEvent.MajorityDetermined;
import org.rollcall.domain.event.ProposalEvent.ProposalSubmitted;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.rule.MajorityRule;

class StreamMemoryTest {

    private static final Instant NOW = Instant.parse("2024-05-01T10:00:00Z");
    private static final Basis BASIS = new Basis(Basis.Kind.RULING, "Standing Order 11");
    private static final Roll ROLL = Roll.of(List.of(MemberCode.of("AMB"), MemberCode.of("BRH")));

    private final StreamMemory memory = new StreamMemory();
    private long clock;

    /** A stream with a vote, closed or still open, and so many more records. */
    private StreamEntry entry(String name, boolean closed, int more) {
        StreamId id = StreamId.of(name);
        var ballot = new BallotId(id, 1);
        var entry = new StreamEntry(id, 0, (stream, partition, ranges, told) -> new StreamFold(stream));
        List<Event> events = new ArrayList<>(List.of(
                new ProposalSubmitted(
                        AssemblyId.of("tidewater"),
                        name,
                        "A test",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Provenance.test()),
                new MajorityDetermined(MajorityRule.simpleMajority(), BASIS),
                new BallotOpened(
                        ballot,
                        null,
                        "Shall it?",
                        "It is.",
                        MajorityRule.simpleMajority(),
                        BASIS,
                        ROLL,
                        Method.MACHINE,
                        Visibility.PUBLIC,
                        null)));
        for (int i = 0; i < more; i++) {
            events.add(new VoteCast(ballot, MemberCode.of("AMB"), Choice.YES, null, null));
        }
        if (closed) {
            events.add(new BallotClosed(ballot));
        }
        for (int i = 0; i < events.size(); i++) {
            var envelope = new Envelope(
                    CommandId.of("c" + i), "/test", id, NOW, "test", "%032x".formatted(i), null, events.get(i));
            entry.apply(new Reading.Readable(envelope), i, NOW, ++clock);
        }
        memory.uses(entry);
        return entry;
    }

    @Test
    void it_counts_records_and_not_streams() {
        entry("a", true, 96);
        entry("b", true, 6);
        assertThat(memory.records()).isEqualTo(110);
    }

    @Test
    void decided_streams_go_first_and_of_them_those_used_least() {
        StreamEntry old = entry("old", true, 96);
        StreamEntry young = entry("young", true, 96);
        StreamEntry undecided = entry("undecided", false, 97);
        memory.keepBelow(250);
        assertThat(old.held()).isZero();
        assertThat(young.held()).isEqualTo(100);
        assertThat(undecided.held()).isEqualTo(100);
        assertThat(memory.records()).isEqualTo(200);
    }

    @Test
    void an_open_ballot_stays_whatever_it_holds() {
        StreamEntry open = entry("open", false, 97);
        memory.keepBelow(10);
        assertThat(open.held()).isEqualTo(100);
    }

    @Test
    void nothing_is_forgotten_for_a_few_records_too_many() {
        entry("a", true, 96);
        memory.keepBelow(95);
        assertThat(memory.records()).isEqualTo(100);
    }
}
