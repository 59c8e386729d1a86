package org.rollcall.query.control;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.query.support.ProjectedPair;

/** Until there are roles the pages that steer are off, unless somebody switches them on. */
@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class ControlOffTest {

    @ParameterizedTest
    @ValueSource(strings = {"/control", "/control/proposals/any", "/control/ballots/any.1", "/vote"})
    void they_are_not_there_and_say_how_to_switch_them_on(String path) {
        given().accept("text/html")
                .get(path)
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("ROLLCALL_QUERY_CONTROL_ENABLED"))
                .body(containsString("./rollcall up"));
    }

    @Test
    void no_page_leads_there() {
        given().get("/").then().statusCode(200).body(not(containsString("href=\"/control\"")));
    }
}
