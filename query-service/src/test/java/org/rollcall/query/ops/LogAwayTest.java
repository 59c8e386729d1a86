package org.rollcall.query.ops;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.query.support.ProjectedPair;

/** Without the log nobody can say how far behind the projection is, and nobody says it. */
@QuarkusTest
@TestProfile(LogAwayTest.NoLog.class)
@QuarkusTestResource(ProjectedPair.class)
class LogAwayTest {

    public static class NoLog implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("rollcall.query.ops.topic", "rollcall.no-such-log", "rollcall.query.ops.answer", "500ms");
        }
    }

    @Test
    void lag_is_not_known_and_the_projection_is_still_shown() {
        given().get("/v1/ops")
                .then()
                .statusCode(200)
                .body("state", equalTo("UNKNOWN"))
                .body("lag", nullValue())
                .body("end", nullValue())
                .body("projection", notNullValue())
                .body("trouble", hasItem(containsString("how far the log goes")));
    }
}
