package org.rollcall.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.wire.WireRecord;
import org.rollcall.tally.given.Bell;
import org.rollcall.tally.given.Executions;
import org.rollcall.tally.given.Given;
import org.rollcall.tally.given.StatementTap;
import org.rollcall.tally.given.Story;
import org.rollcall.tally.given.Surroundings;
import org.rollcall.tally.given.TallyProcess;
import org.rollcall.tally.given.Topics;
import org.rollcall.testing.Pair;

/** What a poll of the log costs, in statements, rows and records in memory. No clock is asked, so no busy machine can blur it. */
class StatementsPerPollIT {

    private static final int MEMBERS = 20;
    private static final int MANY = 6_000;

    /** {@code max.poll.records}; in memory are the poll that is taken, two that wait for it, and the one that the client may be giving. */
    private static final int POLL = 3_000;

    private static final int POLLS_IN_MEMORY = 4;

    private final Pair pair = Pair.start();
    private final Surroundings where = Surroundings.of(pair);
    private final StatementTap tap = new StatementTap(where);
    private Given given;
    private TallyProcess tally;

    @BeforeEach
    void begin() {
        Topics.create(where.bootstrapServers());
        given = Given.in(where);
        tally = TallyProcess.startAndAwait(tap.before(where));
    }

    @AfterEach
    void end() {
        tally.close();
        given.close();
        tap.close();
        pair.close();
    }

    @Test
    void thousands_of_votes_take_the_same_statements_as_one() {
        Story story = begun("one");
        given.log().append(votes(story, MEMBERS));
        given.awaitProjected();
        tap.clear();
        given.log().append(votes(story, 1));
        given.awaitProjected();
        takeAtOnce(votes(story, MANY));
        Executions one = tap.polls().getFirst();
        Executions most = largest(tap.polls());
        assertThat(one.rowsOf("event")).isEqualTo(1);
        assertThat(most.rowsOf("event")).isGreaterThan(POLL / 2);
        assertThat(most.texts()).isEqualTo(one.texts());
        given.assertProjectionIsTheFold();
    }

    @Test
    void a_poll_writes_each_ballot_and_vote_once_and_announces_each_ballot_once() {
        try (Bell bell = new Bell(where)) {
            Story story = begun("rows");
            await().until(() -> bell.of("rows.1").size() == 1);
            tap.clear();
            takeAtOnce(votes(story, MANY));
            List<Executions> polls = tap.polls();
            assertThat(polls.stream().mapToLong(poll -> poll.rowsOf("event")).sum())
                    .isEqualTo(MANY);
            assertThat(polls).allSatisfy(poll -> {
                assertThat(poll.rowsOf("ballot")).isEqualTo(1);
                assertThat(poll.rowsOf("stream")).isEqualTo(1);
                assertThat(poll.rowsOf("vote")).isBetween(1L, Math.min(MEMBERS, poll.rowsOf("event")));
                assertThat(poll.rowsOf("proposal")).isZero();
            });
            await().untilAsserted(() -> assertThat(bell.of("rows.1").size()).isEqualTo(1 + polls.size()));
        }
    }

    /** But the folds of streams that are not in memory, which are read back in one statement for each partition. */
    @Test
    void no_statement_runs_twice_in_a_poll_of_many_ballots() {
        List<Story> stories =
                IntStream.range(0, 40).mapToObj(i -> begun("many-" + i)).toList();
        List<WireRecord> records = new ArrayList<>();
        for (int turn = 0; turn < MANY / stories.size(); turn++) {
            int member = turn % MEMBERS;
            stories.forEach(story -> records.add(story.vote(1, member, Choice.YES)));
        }
        tap.clear();
        takeAtOnce(records);
        assertThat(largest(tap.polls()).rowsOf("event")).isGreaterThan(POLL / 2);
        assertThat(tap.polls()).allSatisfy(poll -> {
            List<String> writing = poll.texts().stream()
                    .filter(sql -> !sql.startsWith("SELECT stream, seq"))
                    .toList();
            assertThat(writing).hasSize(new HashSet<>(writing).size());
            assertThat(poll.rowsOf("ballot")).isLessThanOrEqualTo(stories.size());
            assertThat(poll.rowsOf("vote")).isLessThanOrEqualTo((long) stories.size() * MEMBERS);
        });
        given.assertProjectionIsTheFold();
    }

    @Test
    void while_the_database_is_away_only_some_polls_are_in_memory_and_the_rest_waits_in_the_log() {
        Story story = begun("held");
        double before = tally.metric("kafka_consumer_fetch_manager_records_consumed_total");
        tap.hold(true);
        given.log().append(votes(story, 2 * POLLS_IN_MEMORY * POLL));
        await().until(() -> tally.metric("rollcall_tally_taking_records") > 0);
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(5)).until(() -> {
            double taken = tally.metric("kafka_consumer_fetch_manager_records_consumed_total") - before;
            return taken <= POLLS_IN_MEMORY * POLL && tally.metric("rollcall_tally_taking_records") <= POLL;
        });
        tap.hold(false);
        given.assertProjectionIsTheFold();
        await().until(() -> tally.metric("rollcall_tally_taking_records") == 0);
    }

    private Story begun(String stream) {
        Story story = new Story(stream, MEMBERS);
        given.log().append(story.beginning());
        given.awaitProjected();
        return story;
    }

    private static List<WireRecord> votes(Story story, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> story.vote(1, i % MEMBERS, Choice.values()[i % 3]))
                .toList();
    }

    /** Appends them while nobody reads, so that polls are as large as they may be. */
    private void takeAtOnce(List<WireRecord> records) {
        tally.freeze();
        given.log().append(records);
        tally.thaw();
        given.awaitProjected();
    }

    private static Executions largest(List<Executions> polls) {
        return polls.stream()
                .max(Comparator.comparingLong(poll -> poll.rowsOf("event")))
                .orElseThrow();
    }
}
