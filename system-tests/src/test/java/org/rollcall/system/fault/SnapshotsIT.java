package org.rollcall.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rollcall.system.hall.Http.must;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.system.hall.Expected;
import org.rollcall.system.hall.Hall;
import org.rollcall.system.hall.Http;
import org.rollcall.system.hall.Importing;
import org.rollcall.system.hall.LibraryFile;

/** A start from snapshots knows all that a reading of the whole log would have told, and reads little of it. */
class SnapshotsIT {

    private static final int RECORDS = 200;

    private final Hall hall = Hall.open();
    private final LibraryFile file = new LibraryFile(700_000, RECORDS, LibraryFile.WITHOUT_A_GAP, 12);

    @TempDir
    Path folder;

    @Test
    void a_stop_and_a_kill_change_nothing_that_is_answered() throws Exception {
        Path csv = file.write(folder.resolve("history.csv"));
        Importing.done(hall, Importing.start(hall, "undl", "confluence", csv));
        String open = hall.commands().openBallot();
        String vote = "{\"member\":\"AMB\",\"choice\":\"YES\"}";
        long seq = vote(open, "first", 201, vote);

        hall.ingest().stop();
        hall.start(hall.ingest());
        beganWithSnapshots();
        assertThat(vote(open, "first", 200, vote)).isEqualTo(seq);
        vote(open, "second", 201, "{\"member\":\"BRH\",\"choice\":\"NO\"}");

        hall.ingest().kill();
        hall.start(hall.ingest());
        beganWithSnapshots();
        vote(open, "second", 200, "{\"member\":\"BRH\",\"choice\":\"NO\"}");
        String old = file.stream(3) + ".1";
        Http.Reply refused = hall.commands()
                .post("/v1/ballots/" + old + "/votes", "late", "{\"member\":\"S-001\",\"choice\":\"YES\"}");
        assertThat(refused.status()).as(refused.toString()).isEqualTo(409);

        JsonNode again = Importing.done(hall, Importing.start(hall, "undl", "confluence", csv));
        assertThat(again.path("duplicate").asInt()).as(again.toString()).isEqualTo(RECORDS);
        must(201, hall.commands().post("/v1/ballots/" + open + "/close", "{}"));
        Importing.projected(hall);
        Expected.equalsTheFold(hall, open);
        Expected.whatCountsIsTheFolds(hall);
    }

    private long vote(String ballot, String id, int status, String body) {
        return must(status, hall.commands().post("/v1/ballots/" + ballot + "/votes", id, body))
                .path("seq")
                .asLong();
    }

    /** Says so only where the start was from snapshots. */
    private void beganWithSnapshots() {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> hall.ingest().log().says("began with snapshots of 24 partitions"));
    }
}
