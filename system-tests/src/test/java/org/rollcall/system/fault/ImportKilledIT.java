package org.rollcall.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.ballot.WhatCounts;
import org.rollcall.domain.id.BallotId;
import org.rollcall.system.hall.Expected;
import org.rollcall.system.hall.Hall;
import org.rollcall.system.hall.Importing;
import org.rollcall.system.hall.LibraryFile;
import org.rollcall.system.hall.Truth;

/** An import that is killed again and again ends as one that nobody disturbed. */
class ImportKilledIT {

    private static final int MOMENTS = 3;
    private static final long SEED = 20_261_122;

    private final Hall hall = Hall.open();
    private final LibraryFile undisturbed = new LibraryFile(100_000, 600, LibraryFile.WITHOUT_A_GAP, 11);
    private final LibraryFile disturbed = undisturbed.from(200_000);

    @TempDir
    Path folder;

    @Test
    void what_counts_is_the_same_after_three_kills() {
        Importing.done(
                hall, Importing.start(hall, "undl", "confluence", undisturbed.write(folder.resolve("calm.csv"))));
        String id = Importing.start(hall, "undl", "confluence", disturbed.write(folder.resolve("killed.csv")));
        Random dice = new Random(SEED);
        long rows = (long) disturbed.records() * disturbed.members();
        for (int moment = 1; moment <= MOMENTS; moment++) {
            long after = rows * moment / (MOMENTS + 1) - dice.nextLong(rows / 10);
            await().pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofSeconds(120))
                    .ignoreExceptions()
                    .until(() -> Importing.report(hall, id).path("rows").asLong() >= after);
            assertThat(Importing.report(hall, id).path("state").asText())
                    .as("kill %d comes while it runs (seed %d)", moment, SEED)
                    .isEqualTo("RUNNING");
            hall.ingest().kill();
            hall.start(hall.ingest());
        }
        Importing.done(hall, id);

        Truth truth = Truth.of(hall.pair().bootstrapServers());
        for (int record = 0; record < disturbed.records(); record++) {
            Ballot.Taken ballot = truth.ballot(disturbed.stream(record) + ".1");
            assertThat(ballot.state()).as("seed %d", SEED).isEqualTo("CLOSED");
            assertThat(ballot.votes().letters()).as("record %d", record).isEqualTo(disturbed.letters(record));
        }
        assertThat(hash(truth, disturbed)).isEqualTo(hash(truth, undisturbed));
        Importing.projected(hall);
        Expected.whatCountsIsTheFolds(hall);
    }

    /** Of all records, under the ids of the undisturbed ones. */
    private String hash(Truth truth, LibraryFile file) {
        return WhatCounts.hashOf(IntStream.range(0, file.records()).mapToObj(record -> {
            WhatCounts counted = WhatCounts.of(truth.ballot(file.stream(record) + ".1"));
            return new WhatCounts(
                    BallotId.of(undisturbed.stream(record) + ".1"),
                    counted.subject(),
                    counted.roll(),
                    counted.votes(),
                    counted.members(),
                    counted.figures(),
                    counted.outcome(),
                    counted.reason());
        }));
    }
}
