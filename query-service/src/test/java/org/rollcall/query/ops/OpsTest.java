package org.rollcall.query.ops;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.Story;

/** What can be asked is said, what cannot is named; one that is away hides nobody else. */
@QuarkusTest
@TestProfile(OpsTest.Neighbourhood.class)
@QuarkusTestResource(ProjectedPair.class)
class OpsTest {

    /** The tallies' topic stands for a log: it is there. Nobody listens on port 1. */
    public static class Neighbourhood implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "rollcall.query.ops.topic", ProjectedPair.TALLIES,
                    "rollcall.query.ops.tally", "http://127.0.0.1:1",
                    "rollcall.query.ops.pace", "0s");
        }
    }

    @Test
    void positions_and_services_are_said_each_apart() {
        given().get("/v1/ops")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("at", notNullValue())
                .body("partitions.size()", equalTo(ProjectedPair.PARTITIONS))
                .body("end", notNullValue())
                .body("projection.generations.state", hasItem("CURRENT"))
                .body("projection.generations[0].createdAt", matchesPattern("20..-..-..T..:..:..Z"))
                .body("services.name", hasItems("ingest-service", "tally-service", "query-service"))
                .body("services.find { it.name == 'ingest-service' }.ready", nullValue())
                .body(
                        "services.find { it.name == 'ingest-service' }.words",
                        containsString("rollcall.query.ops.ingest"))
                .body("services.find { it.name == 'tally-service' }.ready", equalTo(false))
                .body("services.find { it.name == 'tally-service' }.words", containsString("does not answer"))
                .body("rebuild", nullValue());
    }

    @Test
    void a_stream_that_is_held_is_named_with_what_holds_it() {
        Story story = Story.of("ops-held").fromTheFuture("rollcall.vote-weighed.v9");
        given().get("/v1/ops")
                .then()
                .body("projection.heldStreams", greaterThanOrEqualTo(1))
                .body("projection.held.find { it.stream == 'ops-held' }.by", equalTo("rollcall.vote-weighed.v9"));
        story.end();
    }

    @Test
    void the_page_says_it_without_scripts_too() {
        given().get("/ops")
                .then()
                .statusCode(200)
                .body(containsString("tally-service"))
                .body(containsString("does not answer"));
    }
}
