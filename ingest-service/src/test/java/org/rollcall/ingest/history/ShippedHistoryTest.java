package org.rollcall.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.rollcall.ingest.Assemblies.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.ingest.Assemblies;
import org.rollcall.ingest.log.LogReader;
import org.rollcall.ingest.scenario.Scenario;
import org.rollcall.ingest.scenario.ScenarioLibrary;
import org.rollcall.testing.BrokerAndDatabase;

@QuarkusTest
@WithTestResource(BrokerAndDatabase.class)
class ShippedHistoryTest {

    @Inject
    LogReader reader;

    @Inject
    ScenarioLibrary library;

    @BeforeEach
    void ready() {
        Assemblies.ready();
    }

    @Test
    void the_official_roll_calls_go_in_once_with_the_official_totals() {
        post("/v1/imports", "{\"source\":\"shipped\"}").body("state", is("DONE"));
        post("/v1/imports", "{\"source\":\"shipped\"}")
                .statusCode(200)
                .body("rollCalls.effect", everyItem(is("DUPLICATE")));
        assertThat(library.official()).hasSize(6);
        library.official().forEach(this::assertCounted);
    }

    private void assertCounted(Scenario recorded) {
        Proposal proposal = reader.read(RollCallEvents.stream(recorded), fold -> (Proposal) fold.state())
                .orElseThrow();
        var ballot = proposal.ballot(new BallotId(RollCallEvents.stream(recorded), 1))
                .orElseThrow();
        var tally = ballot.votes().tally();
        assertThat(new Scenario.Totals(
                        (int) tally.yes(), (int) tally.no(), (int) tally.abstain(), (int) tally.pending()))
                .as(recorded.id())
                .isEqualTo(recorded.official());
        assertThat(proposal.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(proposal.resolution()).isEqualTo(recorded.resolution());
        assertThat(ballot.openedAt()).hasToString(recorded.date().toString());
    }

    @Test
    void another_source_is_refused_with_what_there_is() {
        post("/v1/imports", "{\"source\":\"elsewhere\"}").statusCode(400).body("detail", containsString("shipped"));
    }
}
