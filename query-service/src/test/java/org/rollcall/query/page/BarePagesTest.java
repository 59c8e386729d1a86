package org.rollcall.query.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.roll.Choice;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.Story;

/** The projector and the embed: a vote without the pages around it. */
@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class BarePagesTest {

    private static final Pattern ADDRESSES = Pattern.compile("\"(/(?:_static|app)/[^\"]*[^\"/])\"");

    @Test
    void both_say_the_vote_and_where_it_is_from_to_readers_without_scripts() {
        Story story =
                Story.of("bare").open(Visibility.PUBLIC).cast("AAA", Choice.YES).close();
        for (String path : List.of("/ballots/" + story.ballot() + "/board", "/embed/ballots/" + story.ballot())) {
            assertThat(page(path))
                    .contains("Dues of the harbour", "TEST", "in favour: 1", "1 of the 1 that voted yes or no")
                    .contains("href=\"/ballots/" + story.ballot() + "\"", "not voting")
                    .doesNotContain("<header class=\"top\">");
        }
        story.end();
    }

    @Test
    void a_seal_covers_them_too() {
        Story story = Story.of("bare-sealed").open(Visibility.SEALED).cast("AAA", Choice.YES);
        for (String path : List.of("/ballots/" + story.ballot() + "/board", "/embed/ballots/" + story.ballot())) {
            assertThat(page(path)).contains("in favour: sealed").doesNotContain("in favour: 1");
        }
        story.end();
    }

    @Test
    void the_embed_may_stand_in_any_page() {
        Story story = Story.of("bare-framed").open(Visibility.PUBLIC);
        given().get("/embed/ballots/" + story.ballot())
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", endsWith("; frame-ancestors *"))
                .header("X-Frame-Options", nullValue());
        given().get("/embed/ballots/nobody-knows.1").then().statusCode(404);
        given().get("/ballots/nobody-knows.1/board").then().statusCode(404);
        story.end();
    }

    @Test
    void every_script_and_style_that_they_name_is_there() {
        Story story = Story.of("bare-modules").open(Visibility.PUBLIC);
        for (String path : List.of("/ballots/" + story.ballot() + "/board", "/embed/ballots/" + story.ballot())) {
            List<String> addresses = ADDRESSES
                    .matcher(page(path))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
            assertThat(addresses).hasSizeGreaterThan(8).allSatisfy(address -> assertThat(
                            given().get(address).statusCode())
                    .as(address)
                    .isEqualTo(200));
        }
        story.end();
    }

    private static String page(String path) {
        String page = given().get(path).then().statusCode(200).extract().asString();
        assertThat(page).as(path).contains("</html>").doesNotContain("NOT_FOUND");
        return page;
    }
}
