package org.rollcall.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.testing.BrokerAndDatabase;
import org.rollcall.testing.rights.Hostile;

/** What nobody honest sends, to everything that this service offers, by somebody who may. */
@QuarkusTest
@WithTestResource(BrokerAndDatabase.class)
class HostileInputTest {

    private static final Hostile HOSTILE = Hostile.to("ingest");

    /** Its body is never read. */
    private static final Set<String> WITHOUT_BODY = Set.of("POST /v1/simulations/{id}/start");

    @BeforeEach
    void ready() {
        Assemblies.ready();
    }

    @Test
    void no_path_with_a_trick_is_taken_for_another() {
        assertThat(HOSTILE.fooledByPaths()).isEmpty();
    }

    @Test
    void no_body_is_taken_that_is_large_deep_ambiguous_or_says_what_only_the_service_may() {
        assertThat(HOSTILE.fooledByBodies(WITHOUT_BODY)).isEmpty();
    }

    @Test
    void names_that_hide_or_reorder_are_refused_and_said_by_their_number() {
        for (int point :
                List.of(0x202E, 0x2066, 0x200B, 0x2060, 0xFEFF, 0xAD, 0x61C, 0x2028, 0x206A, 0x3164, 0xE0041)) {
            given().contentType("application/json; charset=UTF-8")
                    .body("""
                            {"assembly":"tidewater","symbol":"H/%s","title":"In fav%sour"}""".formatted(UUID.randomUUID(), Character.toString(point)))
                    .post("/v1/proposals")
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("U+%04X".formatted(point)));
        }
        given().contentType("application/json; charset=UTF-8")
                .body("""
                        {"assembly":"tidewater","symbol":"H/%s","title":"Été, 水, ميناء, порт"}""".formatted(UUID.randomUUID()))
                .post("/v1/proposals")
                .then()
                .statusCode(201);
    }

    @Test
    void a_body_above_the_limit_is_413() {
        String large = "{\"assembly\":\"tidewater\",\"title\":\"" + "x".repeat(70_000) + "\"}";
        given().contentType("application/json; charset=UTF-8")
                .body(large)
                .post("/v1/proposals")
                .then()
                .statusCode(413)
                .body("status", equalTo(413));
    }
}
