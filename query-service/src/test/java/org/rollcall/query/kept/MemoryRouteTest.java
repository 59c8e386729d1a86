package org.rollcall.query.kept;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.roll.Choice;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.Story;

/** With a moment so long that nothing but a change ends it. */
@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
@TestProfile(MemoryRouteTest.LongMoment.class)
class MemoryRouteTest {

    public static final class LongMoment implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("rollcall.query.kept.moment", "1h");
        }
    }

    @Inject
    Freshness freshness;

    @Inject
    MeterRegistry metrics;

    @ParameterizedTest
    @ValueSource(strings = {"", "?rules=all", "?seq=5", "?limit=1", "?limit=1&assembly=harbour"})
    void what_is_answered_at_once_is_what_the_resource_answers(String question) {
        Story story = twoVotes("at-once" + Math.abs(question.hashCode()));
        String path = question.startsWith("?limit") ? "/v1/ballots" + question : path(story) + question;
        for (String packing : new String[] {"identity", "gzip"}) {
            freshness.changed();
            Response slow = whole().header("Accept-Encoding", packing).get(path);
            long before = atOnce();
            Response fast = whole().header("Accept-Encoding", packing).get(path);
            assertThat(atOnce()).isEqualTo(before + 1);
            assertThat(slow.statusCode()).isEqualTo(200);
            assertThat(fast.statusCode()).isEqualTo(200);
            assertThat(headers(fast)).isEqualTo(headers(slow));
            assertThat(fast.asByteArray()).isEqualTo(slow.asByteArray());
            assertThat(fast.getHeader("Content-Encoding")).isEqualTo(packing.equals("gzip") ? "gzip" : null);
        }
        story.end();
    }

    @Test
    void who_has_it_already_is_told_so_with_the_same_headers() {
        Story story = twoVotes("has-it");
        String tag = anybody().get(path(story)).getHeader("ETag");
        freshness.changed();
        Response slow = anybody().header("If-None-Match", tag).get(path(story));
        long before = atOnce();
        Response fast = anybody().header("If-None-Match", tag).get(path(story));
        assertThat(atOnce()).isEqualTo(before + 1);
        assertThat(slow.statusCode()).isEqualTo(304);
        assertThat(fast.statusCode()).isEqualTo(304);
        assertThat(headers(fast)).isEqualTo(headers(slow));
        assertThat(fast.asByteArray()).isEmpty();
        assertThat(headers(fast)).containsOnlyKeys("etag", "cache-control", "rollcall-seq");
        Response other = anybody().header("If-None-Match", "\"another\"").get(path(story));
        assertThat(other.statusCode()).isEqualTo(200);
        story.end();
    }

    @Test
    void a_change_that_was_heard_of_is_in_the_next_answer() {
        Story story = twoVotes("heard-of");
        String path = path(story);
        for (int turn = 0; turn < 20; turn++) {
            story.cast("AAA", turn % 2 == 0 ? Choice.ABSTAIN : Choice.NO);
            freshness.changed();
            for (int again = 0; again < 3; again++) {
                assertThat(anybody().get(path).jsonPath().getLong("seq")).isEqualTo(story.seq());
            }
        }
        story.end();
    }

    @Test
    void what_asks_for_more_than_its_address_goes_the_usual_way() {
        Story story = twoVotes("more-than");
        anybody().get(path(story));
        anybody().get("/v1/ballots");
        long before = atOnce();
        assertThat(anybody()
                        .header("Authorization", "Bearer nonsense")
                        .get(path(story))
                        .statusCode())
                .isEqualTo(401);
        assertThat(anybody()
                        .header("Rollcall-Min-Seq", "1000000")
                        .get(path(story))
                        .statusCode())
                .isEqualTo(503);
        assertThat(anybody().accept("text/csv").get("/v1/ballots").contentType())
                .startsWith("text/csv");
        assertThat(anybody().accept("text/html").get(path(story)).statusCode()).isEqualTo(406);
        assertThat(anybody().head(path(story)).statusCode()).isEqualTo(200);
        assertThat(anybody().post(path(story)).statusCode()).isEqualTo(405);
        assertThat(atOnce()).isEqualTo(before);
        anybody().get(path(story));
        assertThat(atOnce()).isEqualTo(before + 1);
        story.end();
    }

    @Test
    void it_is_counted_under_the_name_of_its_resource() {
        Story story = twoVotes("counted-by-name");
        for (int turn = 0; turn < 3; turn++) {
            anybody().get(path(story));
        }
        String all = anybody().get("/q/metrics").asString();
        assertThat(all).contains("uri=\"/v1/ballots/{id}\"").doesNotContain(story.ballot());
        story.end();
    }

    /** Without the token that tests' requests carry otherwise. */
    private static RequestSpecification anybody() {
        return given().noFilters();
    }

    private static Story twoVotes(String name) {
        Story story = Story.of(name).open(Visibility.PUBLIC).silently();
        story.cast("AAA", Choice.YES);
        story.cast("BBB", Choice.NO);
        return story;
    }

    private static String path(Story story) {
        return "/v1/ballots/" + story.ballot();
    }

    /** Bytes as they came. */
    private static RequestSpecification whole() {
        return anybody()
                .config(RestAssuredConfig.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }

    private static Map<String, String> headers(Response answer) {
        return answer.headers().asList().stream()
                .collect(Collectors.toMap(
                        header -> header.getName().toLowerCase(java.util.Locale.ROOT), Header::getValue));
    }

    private long atOnce() {
        return (long) metrics.counter("rollcall.answers", "from", "address").count();
    }
}
