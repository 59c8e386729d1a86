package org.rollcall.query.language;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.roll.Choice;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.Story;

@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class LanguagePagesTest {

    @Test
    void the_address_decides_then_what_was_chosen_then_the_browser() {
        assertThat(pageOf(given())).contains("<html lang=\"en\" dir=\"ltr\">", "/app/words/en.js");
        assertThat(pageOf(given().header("Accept-Language", "de, ar-EG;q=0.8, fr;q=0.5")))
                .contains("<html lang=\"ar\" dir=\"rtl\">", "/app/words/ar.js");
        RequestSpecification chosen = given().header("Accept-Language", "ar").cookie("rollcall-language", "ru");
        assertThat(pageOf(chosen)).contains("<html lang=\"ru\" dir=\"ltr\">");
        RequestSpecification asked = given().cookie("rollcall-language", "ru").queryParam("lang", "zh-Hant-TW");
        assertThat(pageOf(asked)).contains("<html lang=\"zh\" dir=\"ltr\">");
        assertThat(pageOf(given().queryParam("lang", "tlh").cookie("rollcall-language", "\"><x")))
                .contains("<html lang=\"en\" dir=\"ltr\">");
    }

    @Test
    void every_page_is_in_it_and_names_its_catalogue() {
        Story story = Story.of("spoken").open(Visibility.PUBLIC);
        for (String path : List.of("/", "/history", "/compare", "/ballots/" + story.ballot(), "/proposals/spoken")) {
            String page = given().get(path + "?lang=ar")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(page)
                    .as(path)
                    .contains("dir=\"rtl\"", "\"catalogue\":\"/app/words/ar.js\"", "السجل")
                    .doesNotContain("page.history", "NOT_FOUND");
        }
        given().get("/app/words/ar.js").then().statusCode(200).contentType(containsString("javascript"));
        story.end();
    }

    @Test
    void pages_for_those_who_run_a_vote_are_whole_in_english() {
        for (String path : List.of("/control", "/vote", "/ops")) {
            assertThat(given().cookie("rollcall-language", "ar").get(path).asString())
                    .as(path)
                    .contains("<html lang=\"en\" dir=\"ltr\">", "/app/words/en.js");
        }
    }

    @Test
    void who_has_no_scripts_reads_the_choices_and_totals_in_it() {
        Story story = Story.of("spoken-plain")
                .open(Visibility.PUBLIC)
                .cast("AAA", Choice.YES)
                .close();
        String page = given().get("/ballots/" + story.ballot() + "?lang=fr").asString();
        assertThat(page)
                .contains("✓ pour", "· non-votant", "<bdi>Port AAA</bdi>", "Voter pour signifie")
                .doesNotContain("✓ in favour", "choice.YES", "Port of AAA");
        story.end();
    }

    @Test
    void members_have_their_name_in_the_language_that_is_asked_for() {
        given().get("/v1/members?assembly=harbour&lang=xx")
                .then()
                .statusCode(400)
                .body(containsString("ar, zh, en, fr, ru and es"));
        assertThat(nameIn("fr")).isEqualTo("Port AAA");
        assertThat(nameIn("ar")).as("there is no Arabic one").isEqualTo("Port of AAA");
    }

    private static String nameIn(String language) {
        return given().get("/v1/members?assembly=harbour&lang=" + language)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("find { it.code == 'AAA' }.name");
    }

    private static String pageOf(RequestSpecification asked) {
        return asked.get("/").then().statusCode(200).extract().asString();
    }
}
