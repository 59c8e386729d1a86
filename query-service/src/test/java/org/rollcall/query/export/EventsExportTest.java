package org.rollcall.query.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.roll.Choice;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.Story;

/** The records of the log as lines. */
@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class EventsExportTest {

    @BeforeAll
    static void tell() {
        Telling.once();
    }

    @Test
    void a_stream_is_what_the_list_of_its_records_is() {
        var lines = Download.of("/v1/events.ndjson?stream=quay-1").documents();
        assertThat(lines)
                .hasSize(8)
                .containsExactlyElementsOf(
                        Download.of("/v1/events?stream=quay-1").document().path("events"));
        assertThat(Download.accepting("application/x-ndjson", "/v1/events?stream=quay-1")
                        .documents())
                .isEqualTo(lines);
    }

    @Test
    void a_selection_has_the_records_of_its_proposals_stream_by_stream() {
        assertThat(Download.of("/v1/events.ndjson?source=quay").documents())
                .extracting(line ->
                        line.path("stream").asText() + " " + line.path("seq").asLong())
                .hasSize(12)
                .startsWith("quay-1 1", "quay-1 2")
                .endsWith("quay-2 3", "quay-2 4");
        assertThat(Download.of("/v1/events.ndjson?session=none").text()).isEmpty();
    }

    @Test
    void everything_has_each_record_once_whatever_it_did() {
        Story.of("events-garbage").garbage().end();
        List<JsonNode> all = Download.of("/v1/events.ndjson").documents();
        assertThat(all)
                .extracting(line ->
                        line.path("stream").asText() + " " + line.path("seq").asLong())
                .doesNotHaveDuplicates()
                .contains("assembly:harbour 1", "quay-2 4", "votes-open 5");
        assertThat(all)
                .filteredOn(line -> line.path("stream").asText().equals("events-garbage"))
                .extracting(line -> line.path("effect").asText())
                .endsWith("UNREADABLE");
        var places = new HashSet<Long>();
        all.forEach(line -> places.add(line.path("offset").asLong()));
        assertThat(places).as("offsets without a gap").hasSize((int)
                (places.stream().max(Comparator.naturalOrder()).orElseThrow() + 1));
    }

    @Test
    void what_a_seal_covers_stays_covered_in_every_way_of_asking() {
        Story story = Story.of("events-sealed").open(Visibility.SEALED).cast("AAA", Choice.YES);
        for (String asked : List.of("?stream=events-sealed", "?proposal=events-sealed", "")) {
            assertThat(castOf(asked)).as(asked).hasSize(1).allSatisfy(line -> {
                assertThat(line.path("data").path("member").asText()).isEqualTo("AAA");
                assertThat(line.path("data").has("choice")).isFalse();
                assertThat(line.path("id").isNull()).isTrue();
            });
        }
        story.close().end();
        assertThat(castOf("?proposal=events-sealed"))
                .allSatisfy(line ->
                        assertThat(line.path("data").path("choice").asText()).isEqualTo("YES"));
    }

    private static List<JsonNode> castOf(String asked) {
        return Download.of("/v1/events.ndjson" + asked).documents().stream()
                .filter(line -> line.path("stream").asText().equals("events-sealed"))
                .filter(line -> line.path("type").asText().contains("vote-cast"))
                .toList();
    }

    @Test
    void a_question_without_an_answer_is_refused() {
        given().get("/v1/events.ndjson?stream=nobody").then().statusCode(404);
        given().get("/v1/events.ndjson?stream=quay-1&session=1").then().statusCode(400);
    }
}
