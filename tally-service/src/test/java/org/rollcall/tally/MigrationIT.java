package org.rollcall.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.wire.WireRecord;
import org.rollcall.tally.given.FirstVersion;
import org.rollcall.tally.given.Given;
import org.rollcall.tally.given.Story;
import org.rollcall.tally.given.Surroundings;
import org.rollcall.tally.given.TallyProcess;
import org.rollcall.tally.given.Topics;
import org.rollcall.testing.Pair;

/** Given a database of an earlier version, when this one starts, then the tables and rows are today's. */
class MigrationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Pair pair = Pair.start();
    private final Surroundings where = Surroundings.of(pair);
    private Given given;

    @BeforeEach
    void begin() {
        Topics.create(where.bootstrapServers());
        given = Given.in(where);
    }

    @AfterEach
    void end() {
        given.close();
        pair.close();
    }

    @Test
    void what_was_projected_before_is_completed_from_the_kept_records_and_goes_on() {
        FirstVersion first = FirstVersion.in(where, given.database());
        List<WireRecord> records = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Story story = new Story("earlier-" + i, 3);
            records.addAll(story.beginning());
            records.add(story.vote(1, 0, Choice.YES));
            first.proposal(story.stream().value());
        }
        given.log().append(records);
        first.keep(given.log().all());
        try (TallyProcess tally = TallyProcess.startAndAwait(where)) {
            awaitCompleted();
            given.assertProjectionIsTheFold();
            given.log().append(new Story("later", 5).played(new Random(1), 20));
            given.assertProjectionIsTheFold();
            tally.stop();
        }
    }

    private void awaitCompleted() {
        await().atMost(PATIENCE).until(() -> given.database()
                .value("SELECT count(*) FROM g1.proposal WHERE standing = '{}'")
                .equals("0"));
    }

    @Test
    void every_generation_is_changed_where_it_stands_into_what_a_new_one_is() {
        FirstVersion first = FirstVersion.in(where, given.database());
        first.generation(2);
        first.retire(2);
        first.assembly("old");
        try (TallyProcess tally = TallyProcess.start(where, Map.of("ROLLCALL_TALLY_REBUILD_KEEP_OLD", "1H"))) {
            tally.awaitReady();
            assertThat(given.database().lines("SELECT code, terms, weight FROM g1.member ORDER BY place"))
                    .containsExactly(
                            "AAA|[{}]|null",
                            "BBB|[{\"from\": \"1945-10-24\"}]|null",
                            "CCC|[{\"to\": \"1991-12-26\", \"from\": \"1945-10-24\"}]|null");
            given.database().begin(); // unseen, or the service drops it as what an earlier rebuild left
            given.database().lines("SELECT rollcall.create_generation(3)");
            assertThat(tables("g1")).hasSizeGreaterThan(100).isEqualTo(tables("g3"));
            assertThat(tables("g2")).isEqualTo(tables("g3"));
            tally.stop();
        }
    }

    /** Columns, indexes and grants of a generation; not the order of the columns, which no statement relies on. */
    private List<String> tables(String schema) {
        List<String> found = new ArrayList<>(given.database().lines("""
                SELECT table_name, column_name, data_type, is_nullable, column_default
                  FROM information_schema.columns WHERE table_schema = ? ORDER BY 1, 2""", schema));
        found.addAll(given.database().lines("""
                SELECT replace(indexdef, schemaname || '.', '') FROM pg_indexes WHERE schemaname = ? ORDER BY 1""", schema));
        found.addAll(given.database().lines("""
                SELECT table_name, grantee, privilege_type FROM information_schema.role_table_grants
                 WHERE table_schema = ? ORDER BY 1, 2, 3""", schema));
        found.addAll(given.database().lines("""
                SELECT table_name, column_name, grantee, privilege_type FROM information_schema.role_column_grants
                 WHERE table_schema = ? ORDER BY 1, 2, 3, 4""", schema));
        return found;
    }

    /** The function was replaced; who may call it was not. */
    @Test
    void the_writer_may_still_make_generations() {
        FirstVersion.in(where, given.database());
        try (TallyProcess tally = TallyProcess.startAndAwait(where)) {
            var grants = "SELECT has_function_privilege(?, 'rollcall.create_generation(int)', 'EXECUTE')";
            assertThat(given.database().value(grants, "rollcall_writer")).isEqualTo("t");
            assertThat(given.database().value(grants, "rollcall_reader")).isEqualTo("f");
            tally.stop();
        }
    }
}
