package org.rollcall.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollcall.domain.roll.Choice;
import org.rollcall.tally.given.Bell;
import org.rollcall.tally.given.CommitCutter;
import org.rollcall.tally.given.CommitCutter.Cut;
import org.rollcall.tally.given.Given;
import org.rollcall.tally.given.Story;
import org.rollcall.tally.given.Surroundings;
import org.rollcall.tally.given.TallyProcess;
import org.rollcall.tally.given.Topics;
import org.rollcall.testing.Pair;

/** Given a connection that is lost exactly at COMMIT, then the stored position decides, and no announcement is missing. */
class LostCommitIT {

    private static final int ROUNDS = 12;

    private final Pair pair = Pair.start();
    private final Surroundings where = Surroundings.of(pair);
    private final CommitCutter cutter = new CommitCutter(where);
    private Given given;

    @BeforeEach
    void begin() {
        Topics.create(where.bootstrapServers());
        given = Given.in(where);
    }

    @AfterEach
    void end() {
        given.close();
        cutter.close();
        pair.close();
    }

    @ParameterizedTest
    @EnumSource(names = "NOTHING", mode = EnumSource.Mode.EXCLUDE)
    void every_change_is_projected_once_and_announced(Cut cut) {
        Story story = new Story("cut", 20);
        try (TallyProcess tally = TallyProcess.startAndAwait(cutter.before(where));
                Bell bell = new Bell(where)) {
            given.log().append(story.beginning());
            for (int round = 0; round < ROUNDS; round++) {
                cutter.arm(cut);
                given.log().append(story.vote(1, round, Choice.YES));
                given.awaitProjected();
            }
            given.assertProjectionIsTheFold();
            assertThat(cutter.cuts()).isGreaterThan(ROUNDS / 2);
            await().untilAsserted(() -> assertThat(reach(bell)).isEqualTo(4 + ROUNDS));
            tally.stop();
        }
    }

    /** Where a client is that follows the announcements from the ballot's opening and misses none. */
    private static long reach(Bell bell) {
        long position = 0;
        for (JsonNode message : bell.of("cut.1")) {
            long to = message.get("to").asLong();
            if (to > position && message.get("from").asLong() <= position) {
                position = to;
            }
        }
        return position;
    }
}
