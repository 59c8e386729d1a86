package org.rollcall.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.roll.Choice.NO;
import static org.rollcall.domain.roll.Choice.YES;
import static org.rollcall.domain.story.Vocabulary.PROPOSAL;
import static org.rollcall.domain.story.Vocabulary.ballot;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.vote;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.rule.Base;
import org.rollcall.domain.rule.Condition;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Measure;
import org.rollcall.domain.rule.TieRule;
import org.rollcall.domain.story.Story;

/** What a record holds beside its data, and how large it may be. */
class WireFormatTest {

    @Test
    void a_ballot_of_a_hundred_thousand_members_fits() {
        List<MemberCode> members = new ArrayList<>();
        List<Long> weights = new ArrayList<>();
        for (int i = 0; i < Roll.LARGEST; i++) {
            members.add(MemberCode.of("MEMBER-OF-A-LARGE-%05d-".formatted(i)));
            weights.add(Roll.HEAVIEST_TOTAL / Roll.LARGEST);
        }
        BallotOpened opened =
                opened(ballot(1), Subject.whole(), MajorityRule.twoThirds(), new Roll(members, null, weights, null));
        Envelope envelope = Story.envelope(PROPOSAL, "c-1", null, opened);

        WireRecord wire = WireFormat.write(envelope);

        assertThat(wire.value().length).isLessThan(WireFormat.LARGEST_VALUE);
        assertThat(WireFormat.read(wire)).isEqualTo(new Reading.Readable(envelope));
    }

    @Test
    void what_was_not_said_is_not_written() {
        WireRecord wire = Bytes.of(vote("ASH", YES)).wire();

        assertThat(new String(wire.value(), StandardCharsets.UTF_8))
                .isEqualTo("{\"ballot\":\"a-l-1.1\",\"member\":\"ASH\",\"choice\":\"YES\"}");
        assertThat(wire.headers()).extracting(WireHeader::name).doesNotContain("ce_occurredat");
    }

    @Test
    void what_was_not_said_may_be_written_as_null() {
        Reading reading = Bytes.of(vote("ASH", YES))
                .replaceInValue("}", ",\"recordedBy\":null,\"replaces\":null}")
                .read();

        assertThat(((Reading.Readable) reading).envelope().event()).isEqualTo(vote("ASH", YES));
    }

    @Test
    void the_last_header_of_a_name_counts() {
        WireRecord good = Bytes.of(vote("ASH", YES)).wire();
        List<WireHeader> headers = new ArrayList<>(good.headers());
        headers.add(WireHeader.of("ce_actor", "second"));

        Reading reading = WireFormat.read(new WireRecord(good.key(), headers, good.value()));

        assertThat(((Reading.Readable) reading).envelope().actor()).isEqualTo("second");
    }

    @Test
    void headers_that_are_not_ours_are_passed_over() {
        assertThat(Bytes.of(vote("ASH", YES))
                        .header("traceparent", new byte[] {(byte) 0xFF})
                        .read())
                .isInstanceOf(Reading.Readable.class);
    }

    @Test
    void without_a_digest_the_data_are_the_request() {
        Reading.Readable reading = (Reading.Readable)
                Bytes.of(vote("ASH", YES)).without("ce_requestdigest").read();

        assertThat(reading.envelope().digest())
                .matches("[0-9a-f]{32}")
                .isNotEqualTo(WireFormat.digestOf(vote("ASH", NO)));
    }

    @Test
    void a_digest_tells_requests_apart_also_where_they_only_move_a_boundary() {
        assertThat(digest("ab", "c")).isNotEqualTo(digest("a", "bc")).isEqualTo(digest("ab", "c"));
        assertThat(WireFormat.digestOf(vote("ASH", YES))).isNotEqualTo(WireFormat.digestOf(vote("ASH", NO)));
    }

    private static String digest(String... parts) {
        return WireFormat.digest(Arrays.stream(parts)
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new));
    }

    @Test
    void a_rule_of_the_rule_book_need_not_say_what_is_usual() {
        String rule = "{\"name\":\"half\",\"words\":\"half\",\"article\":\"1\",\"conditions\":[{\"kind\":\"FRACTION\","
                + "\"base\":\"MEMBERS\",\"numerator\":1,\"denominator\":2,\"strict\":true}]}";

        MajorityRule read = new StrictJson(1_000).read(rule.getBytes(StandardCharsets.UTF_8), MajorityRule.class);

        assertThat(read.tie()).isEqualTo(TieRule.NONE);
        assertThat(read.conditions())
                .containsExactly(new Condition.Fraction(Base.MEMBERS, 1, 2, true, Measure.MEMBERS));
    }
}
