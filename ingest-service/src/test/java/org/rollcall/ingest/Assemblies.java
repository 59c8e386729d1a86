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

    /** A proposal of its own, its majority determined; its stream's id. */
    public static String proposal(String assembly, String rule) {
        String stream = post("/v1/proposals", """
                {"assembly":"%s","symbol":"T/%s","title":"A test"}""".formatted(assembly, UUID.randomUUID()))
                .statusCode(201)
                .extract()
                .path("stream");
        post("/v1/proposals/" + stream + "/majority", """
                {"rule":"%s","basis":{"kind":"RULING","citation":"Standing Order 11"}}""".formatted(rule)).statusCode(201);
        return stream;
    }

    /** A proposal of its own with an open ballot in the fictional assembly; its stream's id. */
    public static String proposalWithOpenBallot() {
        String stream = proposal("tidewater", "simple-majority");
        post("/v1/proposals/" + stream + "/ballots", "{}").statusCode(201);
        return stream;
    }

    /** Opens a ballot on what is next, takes these votes ({@code "YES AMB BRH", "NO CGT"}) and closes it. */
    public static ValidatableResponse vote(String stream, String... votes) {
        return voteOn(stream, "{}", votes);
    }

    /** The same, opened with that body. */
    public static ValidatableResponse voteOn(String stream, String opening, String... votes) {
        String ballot = post("/v1/proposals/" + stream + "/ballots", opening)
                .statusCode(201)
                .extract()
                .path("ballot");
        StringBuilder lines = new StringBuilder();
        for (String choice : votes) {
            String[] words = choice.split(" ");
            for (int i = 1; i < words.length; i++) {
                lines.append("{\"member\":\"%s\",\"choice\":\"%s\"}\n".formatted(words[i], words[0]));
            }
        }
        postLines("/v1/ballots/" + ballot + "/votes", "votes:" + ballot, lines.toString())
                .statusCode(200);
        return post("/v1/ballots/" + ballot + "/close", "{}").statusCode(201);
    }
}
