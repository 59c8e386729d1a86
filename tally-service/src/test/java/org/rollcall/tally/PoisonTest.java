package org.rollcall.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.wire.WireHeader;
import org.rollcall.domain.wire.WireRecord;
import org.rollcall.tally.given.Given;
import org.rollcall.tally.given.Story;
import org.rollcall.tally.given.Topics;
import org.rollcall.tally.log.KeyPlace;

/** Given bytes that are no events between good votes, then each is quarantined and the votes count. */
@QuarkusTest
class PoisonTest {

    private final Given given = Given.shared();

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void a_stream_goes_on_through_every_kind_of_garbage() {
        Story story = new Story("poisoned", 30);
        given.log().append(story.beginning());
        Map<String, RecordMetadata> places = new LinkedHashMap<>();
        int member = 0;
        for (var poison : poisons(story.vote(1, 29, Choice.YES)).entrySet()) {
            places.put(poison.getKey(), given.log().append(poison.getValue()));
            given.log().append(story.vote(1, member++, Choice.YES));
        }
        given.awaitProjected();
        assertThat(given.database().value("SELECT yes FROM g1.ballot WHERE id = 'poisoned.1'"))
                .isEqualTo(member + "");
        places.forEach((kind, place) ->
                assertThat(reason(place.partition(), place.offset())).as(kind).isNotBlank());
        given.assertProjectionIsTheFold();
    }

    private static Map<String, WireRecord> poisons(WireRecord good) {
        Map<String, WireRecord> kinds = new LinkedHashMap<>();
        kinds.put("no JSON", with(good, "this is no JSON".getBytes(StandardCharsets.UTF_8)));
        kinds.put("half of a JSON", with(good, "{\"ballot\":".getBytes(StandardCharsets.UTF_8)));
        kinds.put("no bytes", with(good, new byte[0]));
        kinds.put("no value", with(good, null));
        kinds.put("900 kB", with(good, new byte[900_000]));
        kinds.put(
                "an unknown field", with(good, "{\"ballot\":\"poisoned.1\",\"x\":1}".getBytes(StandardCharsets.UTF_8)));
        kinds.put("NUL in its text", with(good, "{\"ballot\":\"a\\u0000b\"}".getBytes(StandardCharsets.UTF_8)));
        kinds.put("a lone surrogate", with(good, "{\"ballot\":\"\\uD800\"}".getBytes(StandardCharsets.UTF_8)));
        kinds.put("deep nesting", with(good, "[".repeat(5_000).getBytes(StandardCharsets.UTF_8)));
        kinds.put("a type of no form", with(good, "ce_type", "NUL\0type"));
        kinds.put("a type that never was", with(good, "ce_type", "com.example.Thing"));
        kinds.put("another subject", with(good, "ce_subject", "somebody-else"));
        kinds.put("another version of CloudEvents", with(good, "ce_specversion", "0.3"));
        kinds.put("no headers", new WireRecord(good.key(), List.of(), good.value()));
        kinds.put("a header without value", header(good, "ce_id", null));
        kinds.put("a header that is not UTF-8", header(good, "ce_id", new byte[] {(byte) 0xC3, (byte) 0x28}));
        kinds.put("a time that is none", with(good, "ce_time", "yesterday"));
        kinds.put("a day of no calendar", with(good, "ce_occurredat", "+999999999-12-31T23:59:59Z"));
        kinds.put("no key", new WireRecord(null, good.headers(), good.value()));
        kinds.put("a key of NUL", new WireRecord(new byte[] {0}, good.headers(), good.value()));
        return kinds;
    }

    private static WireRecord with(WireRecord good, byte[] value) {
        return new WireRecord(good.key(), good.headers(), value);
    }

    private static WireRecord with(WireRecord good, String header, String value) {
        return header(good, header, value.getBytes(StandardCharsets.UTF_8));
    }

    private static WireRecord header(WireRecord good, String name, byte[] value) {
        List<WireHeader> headers = new ArrayList<>(good.headers());
        headers.removeIf(header -> header.name().equals(name));
        headers.add(new WireHeader(name, value));
        return new WireRecord(good.key(), headers, good.value());
    }

    private String reason(int partition, long offset) {
        return given.database()
                .value(
                        "SELECT reason FROM rollcall.quarantine WHERE partition = ? AND \"offset\" = ?",
                        partition,
                        offset);
    }

    @Test
    void headers_with_strange_names_are_kept_and_do_no_harm() {
        Story story = new Story("strange", 3);
        given.log().append(story.beginning());
        WireRecord vote = story.vote(1, 0, Choice.YES);
        given.log().append(header(vote, "a\0name", new byte[] {0, 1}));
        given.awaitProjected();
        assertThat(given.database().value("SELECT yes FROM g1.ballot WHERE id = 'strange.1'"))
                .isEqualTo("1");
        given.assertProjectionIsTheFold();
    }

    @Test
    void a_key_in_another_keys_partition_has_no_stream() {
        Story story = new Story("astray", 3);
        WireRecord submitted = story.submitted();
        int wrong = (KeyPlace.of(submitted.key(), Topics.PARTITIONS) + 1) % Topics.PARTITIONS;
        RecordMetadata place = given.log().append(wrong, submitted);
        given.awaitProjected();
        assertThat(reason(wrong, place.offset())).startsWith("in partition " + wrong + ", but its key belongs to ");
        assertThat(given.database().value("SELECT count(*) FROM g1.proposal WHERE id = 'astray'"))
                .isEqualTo("0");
    }

    @Test
    void a_verdict_that_contradicts_the_count_is_an_alarm() {
        Story story = new Story("contradicted", 3);
        given.log().append(story.beginning());
        given.log().append(List.of(story.vote(1, 0, Choice.NO), story.closed(1)));
        RecordMetadata place = given.log().append(story.adopted(1, new Figures(3L, 0L, 0L, 0L)));
        given.awaitProjected();
        assertThat(reason(place.partition(), place.offset())).startsWith("CONTRADICTS_VERDICT: ");
        assertThat(given.database().value("SELECT outcome FROM g1.proposal WHERE id = 'contradicted'"))
                .isEqualTo("REJECTED");
    }
}
