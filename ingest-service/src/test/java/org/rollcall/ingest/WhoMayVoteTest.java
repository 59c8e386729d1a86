package org.rollcall.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.rollcall.ingest.Assemblies.proposalWithOpenBallot;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.local.token.Grant;
import org.rollcall.local.token.Role;
import org.rollcall.testing.BrokerAndDatabase;
import org.rollcall.testing.TestTokens;

/** Whose vote it is: a token's member, a token's assembly, a principal's own commands; and what is kept of it. */
@QuarkusTest
@WithTestResource(BrokerAndDatabase.class)
class WhoMayVoteTest {

    private static final String OF_AMB = TestTokens.tokens().bearer(Role.DELEGATE, "AMB");

    @BeforeEach
    void ready() {
        Assemblies.ready();
    }

    @Test
    void a_delegate_votes_for_its_own_member_and_for_no_other() {
        String votes = "/v1/ballots/" + proposalWithOpenBallot() + ".1/votes";
        post(OF_AMB, votes, "{\"member\":\"AMB\",\"choice\":\"YES\"}").statusCode(201);
        post(OF_AMB, votes, "{\"member\":\"BRH\",\"choice\":\"YES\"}")
                .statusCode(403)
                .body("detail", containsString("AMB"));
        given().header("Authorization", "Bearer " + OF_AMB)
                .contentType("application/x-ndjson")
                .body("{\"member\":\"AMB\",\"choice\":\"NO\"}\n{\"member\":\"BRH\",\"choice\":\"NO\"}\n"
                        .getBytes(StandardCharsets.UTF_8))
                .post(votes)
                .then()
                .statusCode(403);
        post(OF_AMB, votes.replace("votes", "non-participation"), "{\"member\":\"BRH\"}")
                .statusCode(403);
        post(OF_AMB, votes.replace("votes", "close"), "{}").statusCode(403);
        String nameless = TestTokens.tokens().bearer(Role.DELEGATE, null);
        post(nameless, votes, "{\"member\":\"AMB\",\"choice\":\"NO\"}")
                .statusCode(403)
                .body("detail", containsString("names no member"));
    }

    @Test
    void nobody_hears_what_became_of_anothers_command() {
        String votes = "/v1/ballots/" + proposalWithOpenBallot() + ".1/votes";
        String id = UUID.randomUUID().toString();
        String vote = "{\"member\":\"AMB\",\"choice\":\"YES\"}";
        post(OF_AMB, id, votes, vote).statusCode(201);
        post(OF_AMB, id, votes, vote).statusCode(200).body("effect", equalTo("APPLIED"));
        // The same to the letter, by one who may record it: the id is taken, and no more is said than that.
        post(TestTokens.bearer(Role.SECRETARIAT), id, votes, vote)
                .statusCode(422)
                .body("reason", equalTo("ID_REUSED"))
                .body("seq", nullValue());
    }

    @Test
    void a_token_of_one_assembly_holds_in_no_other() {
        String elsewhere =
                TestTokens.tokens().bearer(new Grant(List.of(Role.SECRETARIAT, Role.PRESIDING), null, "unga"));
        String proposal = proposalWithOpenBallot();
        for (String path : List.of("/v1/ballots/" + proposal + ".1/close", "/v1/proposals/" + proposal + "/ballots")) {
            post(elsewhere, path, "{}").statusCode(403).body("detail", containsString("unga"));
        }
        post(elsewhere, "/v1/ballots/" + proposal + ".1/votes", "{\"member\":\"AMB\",\"choice\":\"YES\"}")
                .statusCode(403);
        post(elsewhere, "/v1/proposals", """
                {"assembly":"tidewater","symbol":"E/%s","title":"Elsewhere"}""".formatted(UUID.randomUUID())).statusCode(403);
        post(elsewhere, "/v1/assemblies/tidewater/suspensions", """
                {"member":"AMB","from":"2026-01-12","reason":"ARTICLE_19","citation":"x"}""").statusCode(403);
        post(elsewhere, "/v1/proposals", """
                {"assembly":"unga","symbol":"E/%s","title":"Here"}""".formatted(UUID.randomUUID())).statusCode(201);
    }

    @Test
    void the_audit_log_says_who_did_what_and_never_what_was_chosen() {
        List<String> lines = new CopyOnWriteArrayList<>();
        String proposal = proposalWithOpenBallot();
        String votes = "/v1/ballots/" + proposal + ".1/votes";
        Handler handler = keeping(lines, votes);
        Logger audit = Logger.getLogger("org.rollcall.audit");
        audit.addHandler(handler);
        try {
            post(OF_AMB, "audited", votes, "{\"member\":\"AMB\",\"choice\":\"ABSTAIN\"}")
                    .statusCode(201);
            post(OF_AMB, "refused", votes, "{\"member\":\"BRH\",\"choice\":\"ABSTAIN\"}")
                    .statusCode(403);
            given().header("Authorization", "")
                    .contentType("application/json")
                    .body("{}")
                    .post(votes);
            org.awaitility.Awaitility.await().until(() -> lines.size() >= 3);
            assertThat(lines.get(0))
                    .contains("\"who\":\"user:local-delegate-AMB\"", "\"roles\":\"delegate\"", "\"method\":\"POST\"")
                    .contains("\"path\":\"" + votes + "\"", "\"status\":201", "\"command\":\"audited\"")
                    .contains("\"stream\":\"" + proposal + "\"", "\"result\":\"APPLIED\"");
            assertThat(lines.get(1)).contains("\"status\":403", "\"who\":\"user:local-delegate-AMB\"");
            assertThat(lines.get(2)).contains("\"status\":401", "\"who\":\"anonymous\"");
            assertThat(String.join("", lines))
                    .doesNotContain("ABSTAIN")
                    .doesNotContain("Bearer")
                    .doesNotContain("eyJ");
        } finally {
            audit.removeHandler(handler);
        }
    }

    /** Lines of that path; others may still be on their way. */
    private static Handler keeping(List<String> lines, String path) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getMessage().contains(path)) {
                    lines.add(line.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private static ValidatableResponse post(String token, String path, String json) {
        return post(token, UUID.randomUUID().toString(), path, json);
    }

    private static ValidatableResponse post(String token, String id, String path, String json) {
        return given().header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", id)
                .contentType("application/json")
                .body(json)
                .post(path)
                .then();
    }
}
