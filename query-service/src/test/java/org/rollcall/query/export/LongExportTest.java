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
import java.lang.management.ManagementFactory;
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

    /** A few pages in the different stages of being written; the whole is many times as much. */
    private static final long MOST_HELD = 8L * 1024 * 1024;

    @TestHTTPResource
    URI root;

    @Inject
    MeterRegistry metrics;

    @Test
    void a_client_that_does_not_read_holds_a_page_and_not_the_rest() throws Exception {
        try (LongHistory history = LongHistory.of(BALLOTS, MEMBERS);
                SlowClient client = new SlowClient(root, VOTES)) {
            double before = pages();
            long held = live();
            client.take(SOME);
            assertThat(settled(before) - before).as("of %d pages", BALLOTS / 20).isBetween(1.0, BALLOTS / 20 / 2.0);
            assertThat(live() - held).as("bytes more on the heap").isLessThan(MOST_HELD);
            client.takeAll();
            assertThat(client.whole()).isTrue();
            assertThat(client.body().lines()).hasSize(BALLOTS * MEMBERS + 1).doesNotHaveDuplicates();
        }
    }

    /** How many pages were read once no more are. */
    private double settled(double before) {
        double[] last = {before};
        await().pollInterval(Duration.ofMillis(300)).until(() -> {
            double then = last[0];
            last[0] = pages();
            return last[0] > before && last[0] == then;
        });
        return last[0];
    }

    /** Bytes on the heap that something still holds. */
    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
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
    void whoever_can_unpack_gets_it_packed_and_eighty_years_come_whole() throws Exception {
        int ballots = 5_500;
        try (LongHistory history = LongHistory.of(ballots, MEMBERS)) {
            long held = live();
            HttpResponse<InputStream> packed = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(root.resolve("/v1/votes.ndjson?source=long"))
                                    .header("Accept-Encoding", "gzip")
                                    .build(),
                            HttpResponse.BodyHandlers.ofInputStream());
            assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
            try (BufferedReader lines = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(packed.body()), StandardCharsets.UTF_8))) {
                int half = ballots * MEMBERS / 2;
                assertThat(lines.lines().limit(half).count()).isEqualTo(half);
                assertThat(live() - held).as("bytes more on the heap").isLessThan(4 * MOST_HELD);
                assertThat(lines.lines().count()).isEqualTo(ballots * MEMBERS - half);
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
