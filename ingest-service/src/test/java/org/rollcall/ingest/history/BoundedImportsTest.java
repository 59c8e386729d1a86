package org.rollcall.ingest.history;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.ingest.Assemblies;
import org.rollcall.ingest.history.given.Importing;
import org.rollcall.ingest.history.given.SpoolFolder;
import org.rollcall.local.token.Role;
import org.rollcall.testing.BrokerAndDatabase;
import org.rollcall.testing.TestTokens;

/** What waits for something slow is bounded: who is too many is told so, and told to come again. */
@QuarkusTest
@TestProfile(BoundedImportsTest.RoomForOne.class)
@WithTestResource(BrokerAndDatabase.class)
@WithTestResource(SpoolFolder.class)
class BoundedImportsTest {

    public static class RoomForOne implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "rollcall.ingest.imports.uploads-at-once", "1",
                    "rollcall.ingest.imports.most-waiting", "0");
        }
    }

    @TestHTTPResource("/")
    URI service;

    @BeforeEach
    void ready() {
        Assemblies.ready();
    }

    @Test
    void a_file_more_than_may_be_uploaded_at_once_is_refused_and_taken_later() throws Exception {
        try (Socket slow = new Socket(service.getHost(), service.getPort())) {
            OutputStream out = slow.getOutputStream();
            out.write(("POST /v1/imports/files HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n"
                            + "Content-Type: application/octet-stream\r\nAuthorization: Bearer "
                            + TestTokens.bearer(Role.SECRETARIAT) + "\r\n\r\nfirst")
                    .getBytes(StandardCharsets.UTF_8));
            await().until(() -> metric("rollcall_import_uploads") == 1);
            given().contentType("application/octet-stream")
                    .body("other".getBytes(StandardCharsets.UTF_8))
                    .post("/v1/imports/files")
                    .then()
                    .statusCode(503)
                    .body("detail", containsString("later"));
            out.write("again".getBytes(StandardCharsets.UTF_8));
            assertThat(new String(slow.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                    .isEqualTo("HTTP/1.1 201");
        }
        await().until(() -> metric("rollcall_import_uploads") == 0);
        Importing.upload("other.csv", "other".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_import_more_than_may_wait_is_refused() {
        String file = Importing.upload("wait.csv", "wait".getBytes(StandardCharsets.UTF_8));
        Assemblies.post("/v1/imports", """
                {"format":"undl","files":["%s"],"assembly":"tidewater"}""".formatted(file))
                .statusCode(503)
                .header("Retry-After", "1")
                .body("detail", containsString("wait already"));
        assertThat(metric("rollcall_import_waiting")).isZero();
    }

    private static double metric(String name) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }
}
