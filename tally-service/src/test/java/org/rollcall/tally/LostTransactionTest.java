package org.rollcall.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.wire.WireRecord;
import org.rollcall.tally.given.Database;
import org.rollcall.tally.given.Given;
import org.rollcall.tally.given.Story;

/** Given a database that drops connections at any moment, then rows and position still move together. */
@QuarkusTest
class LostTransactionTest {

    private final Given given = Given.shared();

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void nothing_is_lost_or_doubled_while_connections_are_cut() throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger cut = new AtomicInteger();
        Thread cutter = Thread.ofPlatform().start(() -> cutUntil(done, cut));
        for (int i = 0; i < 60; i++) {
            List<WireRecord> records = new Story("cut-" + i, 30).played(new Random(i), 100);
            given.log().append(records);
        }
        done.set(true);
        cutter.join();
        assertThat(cut).hasPositiveValue();
        given.assertProjectionIsTheFold();
    }

    private void cutUntil(AtomicBoolean done, AtomicInteger cut) {
        try (Database database = new Database(given.where())) {
            while (!done.get()) {
                cut.addAndGet(database.terminateWriters());
                Thread.onSpinWait();
            }
        }
    }
}
