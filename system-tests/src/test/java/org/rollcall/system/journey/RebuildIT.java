package org.rollcall.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rollcall.system.hall.Http.must;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.system.hall.Expected;
import org.rollcall.system.hall.Hall;
import org.rollcall.system.hall.Http;
import org.rollcall.system.hall.Importing;
import org.rollcall.system.hall.LibraryFile;

/** The projection is built anew beside the one that serves, while people vote, read and export. */
class RebuildIT {

    private static final String VOTES = "/v1/votes.csv?assembly=confluence&provenance=IMPORTED";

    private final Hall hall = Hall.open();

    @TempDir
    Path folder;

    @Test
    void it_switches_with_equal_hashes_while_votes_reads_and_a_long_export_go_on() throws IOException {
        LibraryFile history = new LibraryFile(300_000, 150, LibraryFile.WITHOUT_A_GAP, 12);
        Importing.done(hall, Importing.start(hall, "undl", "confluence", history.write(folder.resolve("past.csv"))));
        Importing.projected(hall);
        String ballot = must(201, hall.commands().post("/v1/simulations", "{\"scenario\":\"es-11-4\",\"speed\":3}"))
                .get("ballot")
                .asText();
        Expected.shown(hall, ballot, "OPEN");
        AtomicBoolean over = new AtomicBoolean();
        var failures = new ConcurrentLinkedQueue<String>();
        var reader = CompletableFuture.runAsync(() -> readOn(ballot, over, failures));
        try (InputStream export = begin(VOTES)) {
            byte[] beginning = export.readNBytes(1_000);
            JsonNode rebuilt = rebuild();
            long lines = new String(beginning).lines().count()
                    - 1
                    + new String(export.readAllBytes()).lines().count();

            assertThat(rebuilt.path("state").asText()).as("%s", rebuilt).isEqualTo("SWITCHED");
            assertThat(rebuilt.path("hashNew").asText())
                    .isEqualTo(rebuilt.path("hashServing").asText());
            assertThat(rebuilt.path("ballotsDifferent").asLong()).isZero();
            assertThat(lines).isGreaterThanOrEqualTo((long) history.records() * history.members());
        }
        over.set(true);
        reader.join();
        assertThat(failures).isEmpty();
        Expected.shown(hall, ballot, "ANNOUNCED");
        Expected.equalsTheFold(hall, ballot);
        Expected.whatCountsIsTheFolds(hall);
    }

    private JsonNode rebuild() {
        Http tally = new Http(hall.tally().address());
        must(202, tally.post("/v1/projection/rebuild", ""));
        await().atMost(Duration.ofSeconds(120)).until(() -> !tally.get("/v1/projection/rebuild")
                .json()
                .path("endedAt")
                .isNull());
        return tally.get("/v1/projection/rebuild").json();
    }

    private void readOn(String ballot, AtomicBoolean over, ConcurrentLinkedQueue<String> failures) {
        long seen = 0;
        while (!over.get()) {
            Http.Reply reply = hall.reads().get("/v1/ballots/" + ballot);
            long seq = reply.status() == 200 ? reply.json().path("seq").asLong() : seen;
            if (reply.status() != 200 || seq < seen) {
                failures.add(reply.status() + " at " + seq + " behind " + seen + ": " + reply.text());
            }
            seen = seq;
        }
    }

    private InputStream begin(String path) throws IOException {
        try {
            URI address = hall.query().address().resolve(path);
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofInputStream())
                    .body();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
