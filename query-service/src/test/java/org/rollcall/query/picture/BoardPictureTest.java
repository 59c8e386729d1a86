package org.rollcall.query.picture;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.roll.Choice;
import org.rollcall.query.support.Procedures;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.Story;
import org.w3c.dom.Document;

@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class BoardPictureTest {

    @Test
    void a_picture_says_where_it_is_from_what_was_decided_and_who_voted_how() throws Exception {
        Story story = Story.of("pictured")
                .open(Visibility.PUBLIC)
                .cast("AAA", Choice.YES)
                .cast("BBB", Choice.ABSTAIN)
                .close();
        Document picture = picture("/v1/ballots/" + story.ballot() + "/board.svg");
        assertThat(picture.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(element(picture, "title")).isEqualTo("H/pictured: Dues of the harbour");
        assertThat(element(picture, "desc"))
                .startsWith("Test, invented roll · timing recorded.")
                .contains("1 of the 1 that voted yes or no")
                .contains("In favour: Port of AAA.", "Abstaining: =HYPERLINK(\"x\").");
        assertThat(drawn(picture)).contains("TEST", "CLOSED", "needed", "moment " + story.seq(), "may not vote");
        story.end();
    }

    @Test
    void a_moment_is_pictured_as_it_stood_and_before_the_close_nothing_is_decided() throws Exception {
        Story story = Story.of("pictured-moment").open(Visibility.PUBLIC).cast("AAA", Choice.YES);
        long then = story.seq();
        story.cast("BBB", Choice.NO).close();
        String drawn = drawn(picture("/v1/ballots/" + story.ballot() + "/board.svg?seq=" + then));
        assertThat(drawn)
                .contains("OPEN", "nothing is decided before the close", "Not yet voted", "moment " + then)
                .doesNotContain("needed", "adopted");
        story.end();
    }

    @Test
    void a_seal_covers_the_picture_too() throws Exception {
        Story story = Story.of("pictured-sealed")
                .open(Visibility.SEALED)
                .cast("AAA", Choice.YES)
                .cast("BBB", Choice.NO);
        Document picture = picture("/v1/ballots/" + story.ballot() + "/board.svg");
        assertThat(drawn(picture) + element(picture, "desc"))
                .contains("Voted")
                .doesNotContainIgnoringCase("in favour")
                .doesNotContainIgnoringCase("against");
        story.end();
    }

    @Test
    void of_a_result_without_a_roll_there_are_lights_and_no_names() throws Exception {
        Procedures.reported("pictured-reported").end();
        String drawn = drawn(picture("/v1/ballots/pictured-reported.1/board.svg"));
        assertThat(drawn)
                .contains("Only the result is known", "RESULT REPORTED")
                .doesNotContain("Port of AAA");
    }

    @Test
    void a_picture_can_run_and_load_nothing_and_a_moment_that_never_was_has_none() {
        Story story = Story.of("pictured-safely").open(Visibility.PUBLIC);
        String address = "/v1/ballots/" + story.ballot() + "/board.svg";
        given().get(address)
                .then()
                .statusCode(200)
                .contentType(containsString("image/svg+xml"))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff");
        given().get(address + "?seq=99").then().statusCode(404).contentType("application/problem+json");
        given().get(address + "?seq=soon").then().statusCode(400).contentType("application/problem+json");
        given().get("/v1/ballots/nobody-knows.1/board.svg").then().statusCode(404);
        story.end();
    }

    private static Document picture(String address) throws Exception {
        String svg = given().get(address).then().statusCode(200).extract().asString();
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static String element(Document picture, String name) {
        return picture.getElementsByTagName(name).item(0).getTextContent();
    }

    private static String drawn(Document picture) {
        StringBuilder words = new StringBuilder();
        var texts = picture.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            words.append(texts.item(i).getTextContent()).append('\n');
        }
        return words.toString();
    }
}
