package org.rollcall.query.reading;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.testing.BrokerAndDatabase;

/** Everything starts at once: this service is there before the database and the broker are. */
@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
@TestProfile(NothingThereYetTest.BehindGates.class)
class NothingThereYetTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** The service's database and broker are ports that nobody listens on, until the test lets them through. */
    public static final class BehindGates implements QuarkusTestProfile {

        static final String DATABASE_GATE = "rollcall.test.gate.database";
        static final String BROKER_GATE = "rollcall.test.gate.broker";

        @Override
        public Map<String, String> getConfigOverrides() {
            System.setProperty(DATABASE_GATE, String.valueOf(Gate.freePort()));
            System.setProperty(BROKER_GATE, String.valueOf(Gate.freePort()));
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:postgresql://127.0.0.1:" + System.getProperty(DATABASE_GATE) + "/rollcall",
                    "rollcall.query.bell.bootstrap-servers",
                    "127.0.0.1:" + System.getProperty(BROKER_GATE));
        }
    }

    @Test
    void it_answers_that_it_waits_and_becomes_ready_by_itself() throws IOException {
        saysThatItWaits();
        Gate database = gate(
                BehindGates.DATABASE_GATE,
                URI.create(pair("rollcall.database.url").substring("jdbc:".length())));
        Gate broker = gate(BehindGates.BROKER_GATE, URI.create("kafka://" + pair("kafka.bootstrap.servers")));
        database.open();
        broker.open();
        await().atMost(PATIENCE).until(() -> given().get("/q/health/ready").statusCode() == 200);
        given().get("/v1/ballots").then().statusCode(200);
        database.shut();
        await().atMost(PATIENCE).until(() -> given().get("/v1/ballots").statusCode() == 503);
        given().get("/q/health/live").then().statusCode(200);
        database.open();
        await().atMost(PATIENCE).until(() -> given().get("/v1/ballots").statusCode() == 200);
        database.shut();
        broker.shut();
    }

    private static void saysThatItWaits() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(503);
        given().get("/").then().statusCode(200);
        given().get("/v1/live").then().statusCode(200).body("subscribers", equalTo(0));
        for (String path : new String[] {
            "/v1/ballots", "/v1/ballots/any.1", "/v1/ballots/any.1/stream", "/v1/stream", "/v1/ballots.csv"
        }) {
            given().get(path)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", not(equalTo(null)))
                    .contentType(containsString("application/problem+json"))
                    .body("detail", containsString("try again"));
        }
    }

    private static Gate gate(String port, URI target) {
        return new Gate(Integer.getInteger(port), target.getHost(), target.getPort());
    }

    private static String pair(String name) {
        return BrokerAndDatabase.configuration().get(name);
    }
}
