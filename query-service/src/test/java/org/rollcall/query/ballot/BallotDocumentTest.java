package org.rollcall.query.ballot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.roll.Choice;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.Story;

@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class BallotDocumentTest {

    @Inject
    ReadModel model;

    @Inject
    Ballots ballots;

    @Inject
    ObjectMapper json;

    @Test
    void the_document_out_of_rows_is_the_document_out_of_the_fold() throws Exception {
        Story story = wholeStory("rows-and-fold");
        BallotId id = BallotId.of(story.ballot());
        model.read(cut -> {
            var standing = ballots.standing(cut, id);
            var fromFold = ballots.past(cut, standing.proposal()).at(id, standing.head(), false);
            assertThat(ballots.counted(standing)).isEqualTo(fromFold);
            return null;
        });
    }

    @Test
    void every_moment_is_shown_as_it_was_seen_then() throws Exception {
        Story story = Story.of("every-moment").open(Visibility.PUBLIC);
        Map<Long, JsonNode> seen = new LinkedHashMap<>();
        Runnable look = () -> seen.put(story.head(), get("/v1/ballots/" + story.ballot()));
        look.run();
        for (Runnable next : new Runnable[] {
            () -> story.cast("AAA", Choice.NO),
            () -> story.cast("ZZZ", Choice.YES),
            () -> story.cast("BBB", Choice.YES),
            () -> story.cast("AAA", Choice.YES),
            story::garbage,
            () -> story.cast("EEE", Choice.NO),
            story::close,
            () -> story.announce(2, 0, 1)
        }) {
            next.run();
            look.run();
        }
        seen.forEach((seq, document) -> assertThat(get("/v1/ballots/" + story.ballot() + "?seq=" + seq))
                .as("at %d", seq)
                .isEqualTo(document));
        story.end();
    }

    @Test
    void it_says_what_the_contract_of_the_document_promises() {
        Story story = wholeStory("promised");
        JsonNode document = get("/v1/ballots/" + story.ballot());
        assertThat(document.path("log").asText()).isEqualTo(ProjectedPair.LOG);
        assertThat(document.path("seq").asLong()).isEqualTo(story.seq());
        assertThat(document.path("assembly").path("name").asText()).isEqualTo("Harbour Assembly");
        assertThat(document.path("resolution").asText()).isEqualTo("H/RES/1");
        assertThat(document.path("openedAt").asText()).isEqualTo("2026-05-04T10:00:03Z");
        assertThat(document.path("tally").toString())
                .isEqualTo("{\"members\":5,\"yes\":3,\"no\":1,\"abstain\":0,\"pending\":1,\"weight\":null}");
        assertThat(document.path("rule").path("conditions").get(0).path("kind").asText())
                .isEqualTo("FRACTION");
        assertThat(document.path("verdict").path("words").asText())
                .isEqualTo("adopted: 3 of the 4 that voted yes or no; 3 were needed");
        assertThat(document.path("announced").path("differs").asBoolean()).isTrue();
        assertThat(document.path("announced").path("differences").findValuesAsText("words"))
                .containsExactly("2 said to be against; 1 was counted");
        assertThat(document.path("votes").get(4).toString())
                .contains("\"entitled\":false", "\"reason\":\"ARTICLE_19\"");
        assertThat(document.path("votes").get(0).path("changed").asBoolean()).isTrue();
        assertThat(document.path("subject").toString()).isEqualTo("{\"kind\":\"WHOLE\",\"of\":null}");
        assertThat(document.path("intended").toString()).isEqualTo("[]");
        assertThat(document.path("underOtherRules").toString()).isEqualTo("[]");
        assertThat(document.has("matter") || document.has("beside")).isFalse();
    }

    @Test
    void an_unchanged_document_is_not_sent_again() {
        Story story = Story.of("unchanged").open(Visibility.PUBLIC).cast("AAA", Choice.YES);
        String path = "/v1/ballots/" + story.ballot();
        String tag = given().get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .extract()
                .header("ETag");
        assertThat(tag).startsWith("\"" + ProjectedPair.LOG + "-1-" + story.seq());
        given().header("If-None-Match", tag).get(path).then().statusCode(304);
        story.cast("BBB", Choice.NO);
        given().header("If-None-Match", tag).get(path).then().statusCode(200);
        story.end();
    }

    @Test
    void only_the_past_of_a_decided_ballot_is_kept_for_ever() {
        Story story = Story.of("for-ever").open(Visibility.PUBLIC).cast("AAA", Choice.YES);
        String past = "/v1/ballots/" + story.ballot() + "?seq=" + story.seq();
        given().get(past).then().header("Cache-Control", "no-cache");
        story.close();
        given().get(past).then().header("Cache-Control", "public, max-age=31536000, immutable");
        given().get("/v1/ballots/" + story.ballot()).then().header("Cache-Control", "no-cache");
        story.end();
    }

    @Test
    void a_reader_that_knows_more_is_answered_as_soon_as_it_is_there() {
        Story story = Story.of("knows-more").open(Visibility.PUBLIC);
        long next = story.head() + 1;
        Thread late = Thread.ofVirtual().unstarted(() -> story.cast("AAA", Choice.YES));
        late.start();
        given().header("Rollcall-Min-Seq", next)
                .get("/v1/ballots/" + story.ballot())
                .then()
                .statusCode(200)
                .header("Rollcall-Seq", String.valueOf(next));
        story.end();
    }

    private static Story wholeStory(String id) {
        Story story = Story.of(id)
                .open(Visibility.PUBLIC)
                .cast("AAA", Choice.NO)
                .cast("AAA", Choice.YES)
                .cast("BBB", Choice.YES)
                .cast("EEE", Choice.NO)
                .cast("CCC", Choice.YES)
                .garbage()
                .cast("DDD", Choice.NO)
                .close()
                .announce(3, 2, 0)
                .number("H/RES/1");
        story.end();
        return story;
    }

    private JsonNode get(String path) {
        try {
            return json.readTree(
                    given().get(path).then().statusCode(200).extract().asByteArray());
        } catch (java.io.IOException notJson) {
            throw new IllegalStateException(notJson);
        }
    }
}
