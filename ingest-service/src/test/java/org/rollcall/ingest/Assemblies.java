package org.rollcall.ingest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;

/** Steps that many tests begin with, over HTTP. */
public final class Assemblies {

    private Assemblies() {}

    /** Waits until the service has read the log and defined what it ships. */
    public static void ready() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> post("/v1/proposals", """
                {"assembly":"tidewater","symbol":"PROBE/%s","title":"Probe"}""".formatted(UUID.randomUUID()))
                                .extract()
                                .statusCode()
                        == 201);
    }

    public static ValidatableResponse post(String path, String json) {
        return given().contentType(ContentType.JSON).body(json).post(path).then();
    }

    public static ValidatableResponse post(String path, String key, String json) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(json)
                .post(path)
                .then();
    }

    public static ValidatableResponse postLines(String path, String key, String lines) {
        return given().contentType("application/x-ndjson")
                .header("Idempotency-Key", key)
                .body(lines.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(path)
                .then();
    }

    /** A proposal of its own with an open ballot in the fictional assembly; its stream's id. */
    public static String proposalWithOpenBallot() {
        String symbol = "T/" + UUID.randomUUID();
        String stream = post(
                        "/v1/proposals",
                        "{\"assembly\":\"tidewater\",\"symbol\":\"" + symbol + "\",\"title\":\"A test\"}")
                .statusCode(201)
                .extract()
                .path("stream");
        post("/v1/proposals/" + stream + "/majority", """
                {"rule":"simple-majority","basis":{"kind":"RULING","citation":"Standing Order 11"}}""").statusCode(201);
        post("/v1/proposals/" + stream + "/ballots", "{}").statusCode(201);
        return stream;
    }
}
