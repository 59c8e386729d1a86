package org.rollcall.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.tally.given.Database;
import org.rollcall.tally.given.PlainOwner;
import org.rollcall.testing.Pair;

/** Given a database whose owner is no superuser, then each role can do what it needs, and nothing else. */
class DatabaseRightsIT {

    /** PostgreSQL's word for "you may not". */
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private static Pair pair;
    private static PlainOwner owner;

    @BeforeAll
    static void migrate() {
        pair = Pair.start();
        owner = PlainOwner.in(pair);
        try (Database tables = owner.connect()) {
            tables.change("""
                    INSERT INTO g1.event (partition, "offset", broker_time, header_names, header_values, value, effect)
                    VALUES (0, 0, now(), '{}', '{}', 'kept', 'HELD')""");
        }
    }

    @AfterAll
    static void end() {
        pair.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE g1.event SET value = 'forged'",
                "UPDATE g1.event SET \"offset\" = 7",
                "UPDATE g1.event SET header_values = '{}'",
                "DELETE FROM g1.event",
                "TRUNCATE g1.event",
                "TRUNCATE g1.vote",
                "DROP TABLE g1.vote",
                "ALTER TABLE g1.vote ADD COLUMN forged text",
                "CREATE INDEX ON g1.vote (choice)",
                "CREATE TRIGGER forge BEFORE INSERT ON g1.vote EXECUTE FUNCTION suppress_redundant_updates_trigger()",
                "DROP SCHEMA g1 CASCADE",
                "CREATE TABLE g1.mine (x int)",
                "CREATE TABLE public.mine (x int)",
                "CREATE TEMPORARY TABLE mine (x int)",
                "CREATE SCHEMA mine",
                "CREATE FUNCTION rollcall.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "CREATE ROLE friend",
                "GRANT plain_owner TO rollcall_writer",
                "SET ROLE plain_owner",
                "ALTER ROLE rollcall_writer CREATEROLE",
                "ALTER ROLE rollcall_reader PASSWORD 'known'",
                "UPDATE rollcall.generation SET state = 'CURRENT'",
                "UPDATE rollcall.log SET topic_id = 'another'",
                "DELETE FROM rollcall.log",
                "SELECT * FROM rollcall.flyway_schema_history",
                "SELECT rolpassword FROM pg_authid",
                "SELECT pg_read_file('/etc/passwd')",
                "COPY g1.event TO PROGRAM 'cat'",
                "ALTER SYSTEM SET fsync = off",
                "SET session_replication_role = replica",
            })
    void the_writer_may_not(String statement) {
        try (Database writer = owner.connectWriter()) {
            refused(writer, statement);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO g1.stream (id, partition, seq) VALUES ('mine', 0, 1)",
                "UPDATE g1.ballot SET yes = 193",
                "UPDATE g1.event SET effect = 'APPLIED'",
                "UPDATE rollcall.projection_offset SET next_offset = 0",
                "DELETE FROM g1.vote",
                "DELETE FROM rollcall.quarantine",
                "TRUNCATE g1.vote",
                "SELECT * FROM g1.ballot FOR UPDATE",
                "DROP TABLE g1.vote",
                "CREATE TABLE g1.mine (x int)",
                "CREATE TABLE public.mine (x int)",
                "CREATE TEMPORARY TABLE mine (x int)",
                "CREATE SCHEMA mine",
                "CREATE ROLE friend",
                "GRANT rollcall_writer TO rollcall_reader",
                "SET ROLE rollcall_writer",
                "SELECT rollcall.create_generation(2)",
                "SELECT rollcall.switch_generation(1)",
                "SELECT rollcall.drop_generation(1)",
                "SELECT * FROM rollcall.flyway_schema_history",
                "SELECT rolpassword FROM pg_authid",
                "SELECT pg_ls_dir('/')",
                "COPY g1.vote FROM PROGRAM 'echo'",
            })
    void the_reader_may_not(String statement) {
        try (Database reader = owner.connectReader()) {
            refused(reader, statement);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER ROLE plain_owner SUPERUSER",
                "CREATE ROLE friend SUPERUSER",
                "CREATE DATABASE mine",
                "GRANT pg_read_server_files TO plain_owner",
                "SELECT rolpassword FROM pg_authid",
                "COPY g1.vote TO PROGRAM 'cat'",
                "ALTER SYSTEM SET fsync = off",
            })
    void the_owner_may_not(String statement) {
        try (Database tables = owner.connect()) {
            refused(tables, statement);
        }
    }

    private static void refused(Database role, String statement) {
        assertThatThrownBy(() -> role.execute(statement))
                .as(statement)
                .rootCause()
                .isInstanceOfSatisfying(SQLException.class, refusal -> assertThat(refusal.getSQLState())
                        .isEqualTo(INSUFFICIENT_PRIVILEGE));
    }

    /** Who has no right to give only hears a warning: what counts is that nothing was given. */
    @Test
    void the_writer_can_pass_nothing_on() {
        try (Database writer = owner.connectWriter()) {
            writer.execute("GRANT INSERT ON g1.vote TO rollcall_reader");
        }
        try (Database tables = owner.connect()) {
            assertThat(tables.value("SELECT has_table_privilege('rollcall_reader', 'g1.vote', 'INSERT')"))
                    .isEqualTo("f");
        }
    }

    @Test
    void the_writer_adds_records_says_anew_what_they_did_and_builds_generations() {
        try (Database writer = owner.connectWriter();
                Database reader = owner.connectReader()) {
            writer.change("""
                    INSERT INTO g1.event (partition, "offset", broker_time, header_names, header_values, effect)
                    VALUES (0, 1, now(), '{}', '{}', 'HELD')""");
            assertThat(writer.change("UPDATE g1.event SET effect = 'APPLIED', reason = NULL WHERE \"offset\" = 1"))
                    .isEqualTo(1);
            writer.execute("SELECT rollcall.create_generation(2)");
            refused(writer, "DELETE FROM g2.event");
            refused(writer, "UPDATE g2.event SET value = 'forged'");
            writer.change("UPDATE g2.event SET effect = 'APPLIED'");
            writer.execute("SELECT rollcall.analyze_generation(2)");
            writer.execute("SELECT rollcall.drop_generation(2)");
            assertThat(reader.lines("SELECT effect FROM g1.event ORDER BY \"offset\""))
                    .containsExactly("HELD", "APPLIED");
        }
    }

    /** Whatever table comes later: reading is all that the reader does, and nothing is for everybody. */
    @Test
    void no_table_gives_the_reader_more_than_reading_or_anybody_anything() {
        try (Database tables = owner.connect()) {
            assertThat(tables.lines("""
                    SELECT DISTINCT privilege_type FROM information_schema.role_table_grants
                     WHERE grantee = 'rollcall_reader'""")).isEqualTo(List.of("SELECT"));
            assertThat(tables.lines("""
                    SELECT table_schema, table_name FROM information_schema.role_table_grants
                     WHERE grantee = 'PUBLIC' AND table_schema NOT IN ('pg_catalog', 'information_schema')""")).isEmpty();
            assertThat(tables.value("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("f");
        }
    }

    @Test
    void a_password_that_was_changed_is_the_only_one_after_the_next_start() {
        owner.migrate("another");
        try {
            assertThatThrownBy(owner::connectWriter).hasRootCauseInstanceOf(SQLException.class);
            new Database(owner.where(), "rollcall_writer", "another").close();
        } finally {
            owner.migrate(owner.where().writerPassword());
        }
        owner.connectWriter().close();
    }
}
