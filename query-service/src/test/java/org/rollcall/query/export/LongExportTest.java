package org.rollcall.query.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.rollcall.query.support.LongHistory;
import org.rollcall.query.support.OtherGeneration;
import org.rollcall.query.support.ProjectedPair;

/** Downloads that take longer than anything stands still: slow clients, new votes, a rebuild, a failure. */
@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class LongExportTest {

    private static final int BALLOTS = 600;
    private static final int MEMBERS = 193;
    private static final String VOTES = "/v1/votes.csv?source=long";
    private static final int SOME = 64 * 1024;

    @TestHTTPResource
    URI root;

    @Inject
    MeterRegistry metrics;

    @Test
    void a_client_that_does_not_read_holds_a_page_and_not_the_rest() throws Exception {
        try (LongHistory history = LongHistory.of(BALLOTS, MEMBERS);
                SlowClient client = new SlowClient(root, VOTES)) {
            client.take(SOME);
            double sent = settled();
            assertThat(sent).as("pages of %d", BALLOTS / 20).isLessThan(BALLOTS / 20 / 2);
            client.takeAll();
            assertThat(client.whole()).isTrue();
            assertThat(client.body().lines()).hasSize(BALLOTS * MEMBERS + 1).doesNotHaveDuplicates();
        }
    }

    /** How many pages this export has read once it reads no more. */
    private double settled() {
        double[] last = {-1};
        await().pollInterval(Duration.ofMillis(300)).until(() -> {
            double before = last[0];
            last[0] = pages();
            return last[0] > 0 && last[0] == before;
        });
        return last[0] - 0;
    }

    private double pages() {
        return metrics.counter("rollcall.export.pages").count();
    }

    @Test
    void a_switch_of_generations_and_new_votes_on_the_way_double_nothing_and_lose_nothing() throws Exception {
        try (LongHistory history = LongHistory.of(BALLOTS, MEMBERS);
                SlowClient client = new SlowClient(root, VOTES)) {
            client.take(SOME);
            try (OtherGeneration other = OtherGeneration.built()) {
                history.add(OtherGeneration.NAME, -10, -1, 7);
                history.add(OtherGeneration.NAME, BALLOTS + 1, BALLOTS + 10, 7);
                other.takeOver();
                client.takeAll();
            }
            assertThat(client.whole()).isTrue();
            List<String> lines = client.body().lines().skip(1).toList();
            assertThat(lines).doesNotHaveDuplicates().hasSize(BALLOTS * MEMBERS + 10 * 7);
        }
    }

    @Test
    void what_fails_on_the_way_is_cut_off_and_does_not_look_whole() throws Exception {
        for (String form : List.of("csv", "json", "ndjson")) {
            try (LongHistory history = LongHistory.of(BALLOTS, MEMBERS);
                    SlowClient client = new SlowClient(root, "/v1/votes." + form + "?source=long")) {
                client.take(SOME);
                try (OtherGeneration other = OtherGeneration.built()) {
                    other.none();
                    client.takeAll();
                }
                assertThat(client.header()).startsWith("HTTP/1.1 200");
                assertThat(client.whole()).as(form).isFalse();
                assertThat(client.body().length()).isBetween(SOME / 2, BALLOTS * MEMBERS * 60);
            }
        }
    }

    @Test
    void what_fails_at_the_beginning_is_answered_as_an_error() {
        try (OtherGeneration other = OtherGeneration.built()) {
            other.none();
            given().get(VOTES)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "2");
        }
    }

    @Test
    void whoever_can_unpack_gets_it_packed() throws Exception {
        try (LongHistory history = LongHistory.of(BALLOTS, MEMBERS)) {
            HttpResponse<InputStream> packed = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(root.resolve("/v1/votes.ndjson?source=long"))
                                    .header("Accept-Encoding", "gzip")
                                    .build(),
                            HttpResponse.BodyHandlers.ofInputStream());
            assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
            try (BufferedReader lines = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(packed.body()), StandardCharsets.UTF_8))) {
                assertThat(lines.lines()).hasSize(BALLOTS * MEMBERS);
            }
        }
    }

    @Test
    void a_client_that_hangs_up_gives_its_place_back() throws IOException {
        try (LongHistory history = LongHistory.of(BALLOTS, MEMBERS)) {
            try (SlowClient client = new SlowClient(root, VOTES)) {
                client.take(SOME);
                await().until(() -> underWay() == 1);
            }
            await().until(() -> underWay() == 0);
        }
    }

    private double underWay() {
        return metrics.get("rollcall.export.running").gauge().value();
    }
}
