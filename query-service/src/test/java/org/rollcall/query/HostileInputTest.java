package org.rollcall.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.testing.rights.Hostile;

/** What nobody honest sends, and what browsers are told with every answer. */
@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class HostileInputTest {

    @Test
    void no_path_with_a_trick_is_taken_for_another() {
        assertThat(Hostile.to("query").fooledByPaths()).isEmpty();
    }

    @Test
    void every_answer_says_how_a_browser_may_take_it() {
        for (String path : List.of("/", "/history", "/v1/ballots", "/v1/nothing", "/app/favicon.svg")) {
            Response answer = given().get(path);
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("same-origin");
            assertThat(answer.header("Content-Security-Policy")).as(path).startsWith("default-src 'none'");
            assertThat(answer.header("Strict-Transport-Security")).as(path).isNull();
        }
        Response script = given().get("/app/lib/api.js");
        assertThat(script.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(script.contentType()).contains("javascript");
        assertThat(script.header("Content-Security-Policy"))
                .as("a script is no document")
                .isNull();
    }
}
