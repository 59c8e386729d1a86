package org.rollcall.ingest.history.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.rollcall.ingest.Assemblies.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.ingest.Assemblies;
import org.rollcall.ingest.log.LogReader;
import org.rollcall.ingest.log.Requests;
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

    @Inject
    ShippedImport imports;

    @Inject
    Requests requests;

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
        assertThat(library.official()).hasSizeGreaterThan(12);
        library.official().forEach(this::assertCounted);
    }

    private void assertCounted(Scenario recorded) {
        Proposal proposal = reader.read(RollCallEvents.stream(recorded), fold -> (Proposal) fold.state())
                .orElseThrow();
        var ballot = (Ballot.Taken) proposal.ballot(new BallotId(RollCallEvents.stream(recorded), 1))
                .orElseThrow();
        var tally = ballot.votes().tally();
        assertThat(new Scenario.Totals(
                        (int) tally.yes(), (int) tally.no(), (int) tally.abstain(), (int) tally.pending()))
                .as(recorded.id())
                .isEqualTo(recorded.official());
        assertThat(proposal.outcome())
                .as(recorded.id())
                .isEqualTo(recorded.resolution() == null ? Outcome.REJECTED : Outcome.ADOPTED);
        assertThat(proposal.submission().series()).isEqualTo(recorded.series());
        assertThat(ballot.said().notParticipating().keySet()).containsExactlyElementsOf(recorded.notParticipating());
        assertThat(proposal.resolution()).isEqualTo(recorded.resolution());
        assertThat(ballot.openedAt()).hasToString(recorded.date().toString());
    }

    @Test
    void without_a_rule_in_the_record_the_outcome_is_as_recorded() {
        post("/v1/imports", "{\"source\":\"shipped\"}").body("state", is("DONE"));
        assertThat(library.official())
                .filteredOn(recorded -> recorded.rule() == null)
                .isNotEmpty()
                .allSatisfy(recorded -> {
                    Proposal proposal = reader.read(RollCallEvents.stream(recorded), fold -> (Proposal) fold.state())
                            .orElseThrow();
                    assertThat(proposal.majority()).isNull();
                    assertThat(proposal.outcome()).isEqualTo(Outcome.ADOPTED);
                });
    }

    @Test
    void what_an_earlier_version_imported_under_the_same_ids_stays_as_it_is() throws Exception {
        post("/v1/imports", "{\"source\":\"shipped\"}").body("state", is("DONE"));
        Scenario earlier = changed("\"title\": *\"[^\"]*\"", "\"title\":\"Another title\"");
        StreamId stream = RollCallEvents.stream(earlier);
        long before = reader.read(stream, StreamFold::seq).orElseThrow();
        assertThat(imports.take(earlier).effect()).isEqualTo("DIFFERS");
        assertThat(reader.read(stream, StreamFold::seq)).hasValue(before);
    }

    /** Most of those that voted in 2022 were no members in 1950. */
    @Test
    void a_roll_call_with_votes_of_members_that_the_assembly_lacks_is_refused_whole() throws Exception {
        Scenario unfit = changed("2022-03-02|3959039", "1950-03-02");
        ShippedReport.RollCall report = imports.take(unfit);
        assertThat(report.effect()).isEqualTo("REFUSED");
        assertThat(report.detail()).contains("was no member of unga on 1950-03-02");
        assertThat(reader.read(RollCallEvents.stream(unfit), fold -> fold)).isEmpty();
    }

    private Scenario changed(String pattern, String replacement) throws Exception {
        try (var file = getClass().getResourceAsStream("/scenarios/es-11-1.json")) {
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return requests.large(
                    json.replaceAll(pattern, replacement).getBytes(StandardCharsets.UTF_8), Scenario.class);
        }
    }

    @Test
    void another_source_is_refused_with_what_there_is() {
        post("/v1/imports", "{\"source\":\"elsewhere\"}").statusCode(400).body("detail", containsString("shipped"));
    }
}
