package org.rollcall.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rollcall.system.hall.Http.must;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.system.hall.Http;

/** Given the platform in containers, then a vote comes through, and nobody comes in who should not. */
class ComposeIT {

    private static Composed composed;

    @BeforeAll
    static void up() {
        composed = Composed.open();
    }

    @Test
    void a_vote_is_played_counted_and_shown() {
        JsonNode made = must(201, composed.commands().post("/v1/simulations", """
                {"scenario":"es-11-1","speed":200}"""));
        String ballot = "a-es-11-l-1-sim-" + made.path("id").asText() + ".1";
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> composed.reads()
                .get("/v1/ballots/" + ballot)
                .json()
                .path("state")
                .asText()
                .matches("CLOSED|ANNOUNCED"));
        JsonNode closed = must(200, composed.reads().get("/v1/ballots/" + ballot));
        assertThat(closed.at("/verdict/outcome").asText()).isEqualTo("ADOPTED");
        assertThat(List.of(
                        closed.at("/tally/yes").asInt(),
                        closed.at("/tally/no").asInt(),
                        closed.at("/tally/abstain").asInt()))
                .containsExactly(141, 5, 35);
        assertThat(composed.reads().get("/ballots/" + ballot).status()).isEqualTo(200);
        // The reading side may ask the broker how far the log goes.
        assertThat(must(200, composed.reads().get("/v1/ops")).path("end").asLong())
                .isGreaterThan(180);
    }

    @Test
    void a_command_without_a_token_of_that_key_is_refused() {
        var stranger = new Http(composed.commands().address());
        assertThat(stranger.post("/v1/simulations", "{}").status()).isEqualTo(401);
    }

    @Test
    void the_readers_role_reads_over_tls() {
        assertThat(psql("rollcall_reader", "verify-full", composed.password("database-reader"))
                        .said())
                .contains("encrypted");
    }

    @ParameterizedTest
    @CsvSource({
        "rollcall_reader, disable, database-reader, no encryption",
        "rollcall_reader, verify-full, kafka-query, password authentication failed",
        "postgres, verify-full, database-owner, no pg_hba.conf entry"
    })
    void the_database_refuses(String role, String tls, String password, String reason) {
        Engine.Ended ended = psql(role, tls, composed.password(password));
        assertThat(ended.status()).isNotZero();
        assertThat(ended.said()).contains(reason);
    }

    private static Engine.Ended psql(String role, String tls, String password) {
        return composed.inside(
                "postgres",
                Map.of("PGPASSWORD", password),
                "psql",
                "host=postgres dbname=rollcall user=%s sslmode=%s sslrootcert=/run/secrets/ca.crt".formatted(role, tls),
                "-Atc",
                "SELECT CASE WHEN ssl THEN 'encrypted' END FROM pg_stat_ssl WHERE pid = pg_backend_pid()");
    }

    @Test
    void the_owner_of_the_tables_is_no_superuser() {
        Engine.Ended roles = composed.inside(
                "postgres",
                Map.of(),
                "psql",
                "-U",
                "postgres",
                "-d",
                "rollcall",
                "-Atc",
                "SELECT string_agg(rolname, ' ' ORDER BY rolname) FROM pg_roles WHERE rolsuper");
        assertThat(roles.said().strip()).isEqualTo("postgres");
    }

    /** Whoever may ask the engine, or read what containers said, learns no password. */
    @Test
    void passwords_stand_in_no_environment_and_no_log() {
        String seen = composed.inspected() + composed.logs();
        assertThat(seen).contains("rollcall.kafka.password");
        for (String name : List.of(
                "kafka-admin",
                "kafka-ingest",
                "kafka-tally",
                "kafka-query",
                "database-owner",
                "database-writer",
                "database-reader")) {
            assertThat(seen.contains(composed.password(name))).as(name).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ca.key", "jwt-private.pem"})
    void what_no_container_needs_is_its_owners_alone(String file) {
        assertThat(composed.permissions("")).isEqualTo("rwx------");
        assertThat(composed.permissions(file)).isEqualTo("r--------");
        assertThat(composed.inspected()).doesNotContain(composed.secret(file).toString());
    }
}
