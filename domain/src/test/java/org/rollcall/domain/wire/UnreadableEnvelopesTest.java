package org.rollcall.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.wire.Bytes.unreadable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.domain.fold.Reading;

/** A key and headers that are no envelope of this log are unreadable, with the reason, and never an exception. */
class UnreadableEnvelopesTest {

    private static final String VOTE = "{\"ballot\":\"a-l-1.1\",\"member\":\"ASH\",\"choice\":\"YES\"}";

    @Test
    void a_record_has_a_key_that_names_its_stream() {
        unreadable("key is missing", vote().key((byte[]) null));
        unreadable("stream must be", vote().key(""));
        unreadable("stream must be", vote().key("A/L.1"));
        unreadable("key is not UTF-8", vote().key(new byte[] {'a', (byte) 0xFF}));
        unreadable("ce_subject must be the record's key, a-l-2", vote().key("a-l-2"));
        unreadable("ce_subject must be the record's key", vote().header("ce_subject", "a-l-2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "ce_actor"})
    void a_record_has_the_headers_of_a_cloud_event(String name) {
        unreadable(name + " is missing", vote().without(name));
        unreadable(name + " is missing", vote().header(name, (byte[]) null));
        unreadable("", vote().header(name, ""));
        unreadable(name + " is not UTF-8", vote().header(name, new byte[] {(byte) 0xC3}));
    }

    @Test
    void no_headers_at_all_are_too_few() {
        WireRecord good = vote().wire();
        assertThat(WireFormat.read(new WireRecord(good.key(), List.of(), good.value())))
                .isInstanceOf(Reading.Unreadable.class);
        assertThat(WireFormat.read(new WireRecord(good.key(), null, good.value())))
                .isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void headers_say_what_they_should() {
        unreadable("ce_specversion must be 1.0", vote().header("ce_specversion", "0.3"));
        unreadable("ce_specversion must be 1.0", vote().header("ce_specversion", "1"));
        unreadable("ce_time must be an instant", vote().header("ce_time", "2022-03-02"));
        unreadable("ce_time must be an instant", vote().header("ce_time", "+1000000001-01-01T00:00:00Z"));
        unreadable("occurredAt must be a day", vote().header("ce_occurredat", "in March"));
        unreadable("occurredAt must be a day", vote().header("ce_occurredat", "+999999999-01-01T00:00:00Z"));
        unreadable("requestdigest must be", vote().header("ce_requestdigest", "nothing"));
        unreadable("id must be 1 to 128 visible", vote().header("ce_id", "two words"));
        unreadable("actor holds the character U+0000", vote().header("ce_actor", "a\0b"));
        unreadable("source is longer", vote().header("ce_source", "x".repeat(300)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VoteCast",
                "rollcall.vote-cast",
                "rollcall.vote-cast.v0",
                "rollcall.vote-cast.v1000",
                "rollcall.Vote.v1",
                "rollcall..v1",
                "org.rollcall.domain.event.ProposalEvent$VoteCast",
                "rollcall.vote-cast.v1 ",
                "rollcall.-vote.v1",
                "rollcall.vote_cast.v1"
            })
    void garbage_is_no_type_from_the_future(String type) {
        unreadable("ce_type is no type of this log", vote().header("ce_type", type));
    }

    @Test
    void a_type_of_any_length_is_just_garbage() {
        unreadable("ce_type is no type", vote().header("ce_type", "rollcall." + "a-".repeat(200_000) + "a.v1"));
        unreadable("ce_type is no type", vote().header("ce_type", "rollcall." + "a".repeat(200_000) + ".v1"));
    }

    private static Bytes vote() {
        return Bytes.of(EventType.VOTE_CAST, VOTE);
    }
}
