package org.rollcall.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollcall.domain.event.AssemblyEvent.AssemblyDefined;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.ProposalEvent.ProposalSubmitted;
import org.rollcall.domain.fold.Reading;

/** One approved example of every type and version: it reads as it was meant, and is written as it was approved. */
class ApprovedRecordsTest {

    private static final Set<Class<?>> OF_TWO_VERSIONS = Set.of(AssemblyDefined.class, ProposalSubmitted.class);

    @ParameterizedTest
    @EnumSource
    void an_approved_record_reads_as_it_was_meant(EventType type) {
        assertThat(WireFormat.read(ApprovedRecord.of(type).wire()))
                .isEqualTo(new Reading.Readable(ApprovedEvents.envelope(type)));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ASSEMBLY_DEFINED_V1", "PROPOSAL_SUBMITTED_V1"})
    void the_same_event_is_written_as_it_was_approved(EventType type) {
        ApprovedRecord approved = ApprovedRecord.of(type);
        WireRecord written = WireFormat.write(ApprovedEvents.envelope(type));

        assertThat(written.key()).asString(StandardCharsets.UTF_8).isEqualTo(approved.key());
        assertThat(written.value())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(new String(approved.dataBytes(), StandardCharsets.UTF_8));
        Map<String, String> headers = new LinkedHashMap<>();
        written.headers()
                .forEach(header -> headers.put(header.name(), new String(header.value(), StandardCharsets.UTF_8)));
        assertThat(headers).containsExactlyEntriesOf(approved.headers());
    }

    @ParameterizedTest
    @EnumSource
    void a_record_is_for_readers_in_any_language(EventType type) throws IOException {
        assertThat(Files.readString(ApprovedRecord.file(type)))
                .doesNotContain(
                        "org.rollcall",
                        "java.",
                        "@class",
                        "$",
                        type.eventClass().getSimpleName());
        assertThat(ApprovedRecord.of(type).headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", type.wireName())
                .containsEntry("ce_subject", ApprovedRecord.of(type).key())
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_id", "ce_source", "ce_time", "ce_actor", "ce_requestdigest");
    }

    @Test
    void every_event_has_a_type_and_every_type_a_file() throws IOException {
        List<Class<?>> types = Arrays.stream(EventType.values())
                .<Class<?>>map(EventType::eventClass)
                .toList();
        assertThat(types)
                .containsOnlyOnceElementsOf(leaves(Event.class)
                        .filter(type -> !OF_TWO_VERSIONS.contains(type))
                        .toList())
                .hasSize((int) leaves(Event.class).count() + OF_TWO_VERSIONS.size());
        assertThat(types)
                .as("both versions")
                .filteredOn(OF_TWO_VERSIONS::contains)
                .hasSize(2 * OF_TWO_VERSIONS.size());
        try (Stream<Path> files = Files.list(ApprovedRecord.FOLDER)) {
            assertThat(files)
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(EventType.values())
                            .map(ApprovedRecord::file)
                            .toList());
        }
    }

    /** A statement stands in two streams, and is one event. */
    private static Stream<Class<?>> leaves(Class<?> type) {
        Stream<Class<?>> all = type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ApprovedRecordsTest::leaves)
                : Stream.of(type);
        return all.distinct();
    }

    @Test
    void what_is_written_today_is_the_latest_version() {
        assertThat(EventType.of(
                        ApprovedEvents.envelope(EventType.ASSEMBLY_DEFINED_V1).event()))
                .isEqualTo(EventType.ASSEMBLY_DEFINED);
    }

    @Test
    void a_proposal_of_the_first_version_is_one_without_a_catalogue() {
        Envelope read = ((Reading.Readable) WireFormat.read(
                        ApprovedRecord.of(EventType.PROPOSAL_SUBMITTED_V1).wire()))
                .envelope();
        assertThat(((ProposalSubmitted) read.event()).catalogue()).isNull();
    }

    @Test
    void an_approved_example_leaves_nothing_out() {
        for (EventType type :
                EnumSet.complementOf(EnumSet.of(EventType.ASSEMBLY_DEFINED_V1, EventType.PROPOSAL_SUBMITTED_V1))) {
            int components = type.eventClass().getRecordComponents().length;
            assertThat(ApprovedRecord.of(type).data().size()).as("%s", type).isEqualTo(components);
        }
    }
}
