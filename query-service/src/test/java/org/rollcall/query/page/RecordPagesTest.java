package org.rollcall.query.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

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

@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class RecordPagesTest {

    private static final Pattern ADDRESSES = Pattern.compile("\"(/(?:_static|app)/[^\"]*[^\"/])\"");
    private static final String HERE = "assembly=harbour&provenance=TEST";

    @Test
    void the_history_lists_tests_only_when_it_is_asked_for_them() {
        Story story = voted("paged-history", Choice.YES, Choice.NO);
        assertThat(page("/history?" + HERE + "&symbol=H/paged-history"))
                .contains("href=\"/ballots/" + story.ballot() + "\"", "H/paged-history", "TEST", "were needed");
        assertThat(page("/history?assembly=harbour&symbol=H/paged-history"))
                .doesNotContain("/ballots/" + story.ballot())
                .contains("./rollcall import");
        assertThat(page("/history?" + HERE + "&q=zebra")).contains("No recorded vote fits", "value=\"zebra\"");
        story.end();
    }

    @Test
    void a_question_that_cannot_be_is_said_on_the_page() {
        assertThat(page("/history?from=yesterday")).contains("from must be a day such as 2022-03-02");
        assertThat(page("/history?choice=NO")).contains("choice says how a member voted");
        assertThat(page("/compare?left=nobody-knows.1&right=H/paged")).contains("no ballot has the id nobody-knows.1");
        assertThat(page("/compare?left=<b>&right=x")).contains("&lt;b&gt;").doesNotContain("<b>");
    }

    @Test
    void two_votes_are_compared_for_readers_without_scripts() {
        Story before = voted("paged-before", Choice.YES, Choice.NO);
        Story after = voted("paged-after", Choice.ABSTAIN, Choice.NO);
        String page = page("/compare?left=" + before.ballot() + "&right=" + after.ballot());
        assertThat(page)
                .contains("Who moved: 1", "<td>✓ in favour</td><td>◐ abstaining</td><td>1</td>")
                .contains("href=\"/members/AAA?assembly=harbour\"", "1 of the 2 that cast a vote in both")
                .contains("left=\"" + before.ballot() + "\"", "right=\"" + after.ballot() + "\"");
        before.end();
        after.end();
    }

    @Test
    void the_form_of_a_comparison_is_there_before_anything_is_compared() {
        assertThat(page("/compare")).contains("name=\"left\"", "name=\"right\"").doesNotContain("Who moved:");
    }

    @Test
    void a_member_has_a_page_in_each_assembly_and_nobody_else_has() {
        Story story = voted("paged-member", Choice.YES, Choice.NO);
        assertThat(page("/members/AAA?" + HERE + "&session=First session"))
                .contains("<bdi>Port of AAA</bdi>", "Harbour Assembly", "member from 2001-02-03")
                .contains("code=\"AAA\" assembly=\"harbour\"", "<th scope=\"row\">First session</th>");
        assertThat(page("/members/BBB?assembly=harbour&from=later"))
                .contains("<bdi>=HYPERLINK(&quot;x&quot;)</bdi>", "from must be a day");
        given().get("/members/ZZZ?assembly=harbour")
                .then()
                .statusCode(404)
                .contentType(containsString("application/problem+json"));
        story.end();
    }

    @Test
    void pages_link_to_each_other() {
        Story story = voted("paged-links", Choice.YES, Choice.NO);
        assertThat(page("/")).contains("href=\"/history\"", "href=\"/compare\"");
        assertThat(page("/ballots/" + story.ballot())).contains("href=\"/members/BBB?assembly=harbour\"");
        story.end();
    }

    @Test
    void every_script_and_style_that_a_page_names_is_there_and_the_page_is_never_kept_unasked() {
        Story story = voted("paged-modules", Choice.YES, Choice.NO);
        for (String path : List.of("/history", "/compare", "/members/AAA?assembly=harbour")) {
            given().get(path)
                    .then()
                    .header("Cache-Control", "no-cache")
                    .header("X-Content-Type-Options", "nosniff")
                    .contentType(containsString("text/html"));
            List<String> addresses = ADDRESSES
                    .matcher(page(path))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
            assertThat(addresses).hasSizeGreaterThan(20).allSatisfy(address -> assertThat(
                            given().get(address).statusCode())
                    .as(address)
                    .isEqualTo(200));
        }
        story.end();
    }

    private static Story voted(String id, Choice first, Choice second) {
        return Story.of(id)
                .open(Visibility.PUBLIC)
                .cast("AAA", first)
                .cast("BBB", second)
                .close();
    }

    private static String page(String path) {
        String page = given().get(path).then().statusCode(200).extract().asString();
        assertThat(page).as(path).contains("</html>").doesNotContain("NOT_FOUND");
        return page;
    }
}
