package org.rollcall.tally;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** A page that somebody has open steers nothing here. */
@QuarkusTest
class ForeignPagesTest {

    private static final String REBUILD = "/v1/projection/rebuild";

    @Test
    void a_page_begins_no_rebuild_and_confirms_none() {
        String before = given().get(REBUILD).asString();
        for (String path : new String[] {REBUILD, REBUILD + "/confirm"}) {
            given().header("Origin", "http://evil.example")
                    .post(path)
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("detail", containsString("./rollcall rebuild"));
        }
        given().header("Origin", "null").delete(REBUILD).then().statusCode(403);
        given().get(REBUILD).then().statusCode(200).body(equalTo(before));
    }

    @Test
    void what_is_no_page_is_answered_as_before() {
        given().post(REBUILD + "/confirm").then().statusCode(409);
    }
}
