package org.rollcall.query.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.query.support.ProjectedPair;

/** Behind a proxy that speaks TLS, with the settings that docs/OPERATIONS.md names for one. */
@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
@TestProfile(BehindProxyTest.Proxied.class)
class BehindProxyTest {

    private static final String LIVE = "v1/stream";

    @TestHTTPResource
    URI root;

    /** A proxy on this machine that is believed, and one stream an address. */
    public static final class Proxied implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.allow-x-forwarded", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1",
                    "rollcall.query.live.max-subscribers-from-one-address", "1");
        }
    }

    @Test
    void a_browser_that_came_over_tls_is_told_to_stay_there() {
        assertThat(given().header("X-Forwarded-Proto", "https").get("/").header("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000");
        assertThat(given().header("X-Forwarded-Proto", "http").get("/").header("Strict-Transport-Security"))
                .isNull();
    }

    @Test
    void streams_count_for_the_address_that_the_proxy_names() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            try (InputStream one = open(client, "192.0.2.1", 200)) {
                open(client, "192.0.2.1", 429).close();
                open(client, "192.0.2.2", 200).close();
                assertThat(one.read()).isPositive();
            } finally {
                client.shutdownNow();
            }
        }
    }

    private InputStream open(HttpClient client, String from, int status) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(
                HttpRequest.newBuilder(root.resolve(LIVE))
                        .header("X-Forwarded-For", from)
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).as(from).isEqualTo(status);
        return answer.body();
    }
}
