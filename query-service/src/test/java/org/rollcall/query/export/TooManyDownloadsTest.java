package org.rollcall.query.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.query.support.LongHistory;
import org.rollcall.query.support.ProjectedPair;

/** Downloads that nobody takes must not keep others waiting for ever: beyond a bound they are sent away. */
@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
@TestProfile(TooManyDownloadsTest.One.class)
class TooManyDownloadsTest {

    @TestHTTPResource
    URI root;

    @Inject
    MeterRegistry metrics;

    /** Room for one download. */
    public static final class One implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("rollcall.query.export.most", "1");
        }
    }

    @Test
    void the_next_is_told_to_come_again_and_gets_it_then() throws IOException {
        try (LongHistory history = LongHistory.of(600, 193)) {
            try (SlowClient client = new SlowClient(root, "/v1/votes.csv?source=long")) {
                client.take(1_000);
                given().get("/v1/ballots.csv?source=long")
                        .then()
                        .statusCode(503)
                        .contentType("application/problem+json")
                        .header("Retry-After", "5");
            }
            await().until(() -> metrics.get("rollcall.export.running").gauge().value() == 0);
            assertThat(Download.of("/v1/ballots.csv?source=long").table()).hasSize(600);
        }
    }

    @Test
    void asking_only_for_the_header_takes_nothing_and_is_over_at_once() {
        given().head("/v1/ballots.csv")
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"ballots.csv\"");
        await().until(() -> metrics.get("rollcall.export.running").gauge().value() == 0);
    }
}
