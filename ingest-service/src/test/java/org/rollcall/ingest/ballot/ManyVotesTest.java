package org.rollcall.ingest.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.rollcall.ingest.Assemblies.post;
import static org.rollcall.ingest.Assemblies.postLines;
import static org.rollcall.ingest.Assemblies.proposalWithOpenBallot;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.ingest.Assemblies;
import org.rollcall.testing.BrokerAndDatabase;

@QuarkusTest
@WithTestResource(BrokerAndDatabase.class)
class ManyVotesTest {

    @BeforeEach
    void ready() {
        Assemblies.ready();
    }

    @Test
    void each_line_gets_its_own_answer_in_order() {
        String ballot = proposalWithOpenBallot() + ".1";
        String lines = """
                {"member":"AMB","choice":"YES"}
                {"member":"UKR","choice":"NO"}
                {"member":"BRH","choice":"ABSTAIN"}
                """;
        String answer = postLines("/v1/ballots/" + ballot + "/votes", "batch", lines)
                .statusCode(200)
                .extract()
                .asString();
        assertThat(answer.lines()).hasSize(3);
        assertThat(answer.lines().toList().get(0))
                .contains("\"line\":1", "\"status\":201", "\"id\":\"batch/1\"", "\"seq\":4");
        assertThat(answer.lines().toList().get(1)).contains("\"line\":2", "\"status\":422", "NOT_ON_ROLL");
        assertThat(answer.lines().toList().get(2)).contains("\"line\":3", "\"status\":201", "\"seq\":5");
    }

    @Test
    void the_same_request_again_changes_nothing() {
        String ballot = proposalWithOpenBallot() + ".1";
        String lines = "{\"member\":\"AMB\",\"choice\":\"YES\"}\n{\"member\":\"BRH\",\"choice\":\"NO\"}\n";
        postLines("/v1/ballots/" + ballot + "/votes", "batch", lines).statusCode(200);
        String again = postLines("/v1/ballots/" + ballot + "/votes", "batch", lines)
                .statusCode(200)
                .extract()
                .asString();
        assertThat(again.lines()).allMatch(line -> line.contains("\"status\":200"));
        post("/v1/ballots/" + ballot + "/close", "{}")
                .statusCode(201)
                .body("seq", equalTo(6), "tally.yes", equalTo(1), "tally.no", equalTo(1));
    }

    @Test
    void twenty_identical_requests_at_once_are_one_vote() throws Exception {
        String ballot = proposalWithOpenBallot() + ".1";
        try (var people = Executors.newFixedThreadPool(20)) {
            List<Callable<Integer>> requests = IntStream.range(0, 20)
                    .<Callable<Integer>>mapToObj(i -> () -> post(
                                    "/v1/ballots/" + ballot + "/votes",
                                    "once",
                                    "{\"member\":\"AMB\",\"choice\":\"YES\"}")
                            .body("effect", equalTo("APPLIED"), "seq", equalTo(4))
                            .extract()
                            .statusCode())
                    .toList();
            for (var answer : people.invokeAll(requests)) {
                assertThat(answer.get()).isIn(200, 201);
            }
        }
        post("/v1/ballots/" + ballot + "/close", "{}").statusCode(201).body("tally.yes", equalTo(1));
    }
}
