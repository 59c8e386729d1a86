package org.rollcall.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.wire.WireHeader;
import org.rollcall.domain.wire.WireRecord;
import org.rollcall.tally.given.Bell;
import org.rollcall.tally.given.Given;
import org.rollcall.tally.given.Story;
import org.rollcall.tally.intake.HeldStreams;

/** Given an event of a type from the future, then its stream waits, and others do not. */
@QuarkusTest
class HeldStreamTest {

    @Inject
    HeldStreams heldStreams;

    private final Given given = Given.shared();

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void an_unknown_type_holds_its_stream_only() {
        Story held = new Story("waits", 3);
        Story other = new Story("goes-on", 3);
        given.log().append(held.beginning());
        given.log().append(other.beginning());
        given.log().append(fromTheFuture(held.vote(1, 0, Choice.YES)));
        given.log().append(List.of(held.vote(1, 1, Choice.YES), other.vote(1, 1, Choice.YES)));
        given.awaitProjected();
        assertThat(given.database().value("SELECT held_by FROM g1.stream WHERE id = 'waits'"))
                .isEqualTo("rollcall.vote-cast.v9");
        assertThat(given.database().value("SELECT yes FROM g1.ballot WHERE id = 'waits.1'"))
                .isEqualTo("0");
        assertThat(given.database().value("SELECT yes FROM g1.ballot WHERE id = 'goes-on.1'"))
                .isEqualTo("1");
        assertThat(given.database()
                        .lines("SELECT effect FROM g1.event WHERE stream = 'waits' ORDER BY seq DESC LIMIT 2"))
                .containsExactly("HELD", "HELD");
        given.assertProjectionIsTheFold();
    }

    private static WireRecord fromTheFuture(WireRecord record) {
        List<WireHeader> headers = new ArrayList<>(record.headers());
        headers.replaceAll(header -> header.name().equals("ce_type")
                ? new WireHeader("ce_type", "rollcall.vote-cast.v9".getBytes(StandardCharsets.UTF_8))
                : header);
        return new WireRecord(record.key(), headers, record.value());
    }

    /** As older software would have left it: the same records, held since the opening, by a type that is known by now. */
    @Test
    void a_stream_whose_type_is_known_now_is_folded_anew_and_announced() {
        given.log().append(new Story("released", 9).played(new Random(3), 50));
        given.awaitProjected();
        leaveHeldSince(5, "released");
        try (Bell bell = new Bell(given.where())) {
            heldStreams.release();
            given.assertProjectionIsTheFold();
            await().until(() -> bell.of("released.1").stream()
                    .anyMatch(message -> message.get("from").asLong() == 0));
        }
    }

    private void leaveHeldSince(int seq, String stream) {
        var database = given.database();
        database.change("UPDATE g1.stream SET held_by = 'rollcall.vote-cast.v1' WHERE id = ?", stream);
        database.change(
                "UPDATE g1.event SET effect = 'HELD', reason = NULL WHERE stream = ? AND seq >= ?", stream, seq);
        database.change("DELETE FROM g1.vote WHERE ballot = ?", stream + ".1");
        database.change(
                "UPDATE g1.ballot SET yes = 0, no = 0, abstain = 0, state = 'OPEN', seq = 4 WHERE id = ?",
                stream + ".1");
    }
}
