package org.rollcall.ingest.browser;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.rollcall.ingest.Assemblies.post;
import static org.rollcall.ingest.Assemblies.proposalWithOpenBallot;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.ingest.Assemblies;
import org.rollcall.testing.BrokerAndDatabase;

/** What a browser may bring here, over HTTP. */
@QuarkusTest
@TestProfile(ForeignPagesTest.OnePage.class)
@WithTestResource(BrokerAndDatabase.class)
class ForeignPagesTest {

    private static final String PAGE = "http://127.0.0.1:8080";
    private static final String FOREIGN = "http://evil.example";

    public static class OnePage implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("rollcall.ingest.browser.origins", PAGE);
        }
    }

    @BeforeEach
    void ready() {
        Assemblies.ready();
    }

    @Test
    void a_foreign_page_closes_no_vote_not_even_without_a_preflight() {
        String ballot = proposalWithOpenBallot() + ".1";
        from(FOREIGN)
                .post("/v1/ballots/" + ballot + "/close")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", containsString("rollcall.ingest.browser.origins"))
                .header("Access-Control-Allow-Origin", nullValue());
        from(FOREIGN)
                .contentType("text/plain")
                .body("{\"member\":\"AMB\",\"choice\":\"YES\"}")
                .post("/v1/ballots/" + ballot + "/votes")
                .then()
                .statusCode(403);
        from(FOREIGN).body(new byte[10]).post("/v1/imports/files").then().statusCode(403);
        post("/v1/ballots/" + ballot + "/votes", "{\"member\":\"AMB\",\"choice\":\"YES\"}")
                .statusCode(201);
    }

    @Test
    void a_foreign_page_is_refused_at_its_preflight() {
        preflight(FOREIGN).then().statusCode(403).header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void the_page_on_the_list_may_ask_send_and_read() {
        preflight(PAGE)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", equalTo(PAGE))
                .header("Access-Control-Allow-Headers", containsString("idempotency-key"))
                .header("Access-Control-Allow-Credentials", nullValue());
        String ballot = proposalWithOpenBallot() + ".1";
        from(PAGE)
                .contentType("application/json")
                .body("{\"member\":\"AMB\",\"choice\":\"YES\"}")
                .post("/v1/ballots/" + ballot + "/votes")
                .then()
                .statusCode(201)
                .header("Access-Control-Allow-Origin", equalTo(PAGE))
                .header("Vary", containsString("Origin"));
        from(PAGE).get("/v1/scenarios").then().statusCode(200).header("Access-Control-Allow-Origin", equalTo(PAGE));
    }

    /** Also the words of a refusal are for the page: without the header it would only hear that something failed. */
    @Test
    void a_refusal_can_be_read_by_the_page_on_the_list() {
        from(PAGE)
                .contentType("application/json")
                .body("{}")
                .post("/v1/ballots/nobody-knows-this.1/close")
                .then()
                .statusCode(404)
                .header("Access-Control-Allow-Origin", equalTo(PAGE))
                .body("detail", containsString("nobody-knows-this.1"));
    }

    @Test
    void a_name_that_was_pointed_at_this_machine_is_refused() {
        given().header("Host", "evil.example:8081")
                .get("/v1/scenarios")
                .then()
                .statusCode(421)
                .body("detail", containsString("rollcall.ingest.browser.hosts"));
    }

    private static RequestSpecification from(String origin) {
        return given().header("Origin", origin);
    }

    private static io.restassured.response.Response preflight(String origin) {
        return from(origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type,idempotency-key")
                .options("/v1/proposals");
    }
}
