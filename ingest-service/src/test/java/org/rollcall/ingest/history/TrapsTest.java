package org.rollcall.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.rollcall.ingest.history.given.Importing.tidewater;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.event.Method;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.ingest.Assemblies;
import org.rollcall.ingest.history.given.SpoolFolder;
import org.rollcall.ingest.log.LogReader;
import org.rollcall.testing.BrokerAndDatabase;

/** The traps of published tables, one record each in {@code history/traps.csv}: what is bad is left out whole, the rest goes in. */
@QuarkusTest
@WithTestResource(BrokerAndDatabase.class)
@WithTestResource(SpoolFolder.class)
class TrapsTest {

    @Inject
    LogReader reader;

    private static JsonPath report;

    @BeforeEach
    void imported() throws Exception {
        Assemblies.ready();
        if (report == null) {
            try (var file = getClass().getResourceAsStream("/history/traps.csv")) {
                report = tidewater("traps", file.readAllBytes());
            }
        }
        assertThat(report.getString("state")).as(report.prettify()).isEqualTo("DONE");
    }

    private Proposal proposal(String stream) {
        return reader.read(StreamId.of(stream), fold -> (Proposal) fold.state()).orElseThrow();
    }

    private Ballot.Taken ballot(String stream) {
        return (Ballot.Taken)
                proposal(stream).ballot(new BallotId(StreamId.of(stream), 1)).orElseThrow();
    }

    @Test
    void what_is_bad_is_left_out_whole_with_its_line_and_the_reason() {
        Map<String, Object> lines = new LinkedHashMap<>();
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Map<String, Object> problem : report.<Map<String, Object>>getList("problems")) {
            lines.put((String) problem.get("record"), problem.get("line"));
            reasons.put((String) problem.get("record"), (String) problem.get("reason"));
        }
        assertThat(lines)
                .contains(
                        entry("8002", 5),
                        entry("8006", 15),
                        entry("8007", 17),
                        entry("8008", 19),
                        entry("8009", 20),
                        entry("8010", 23),
                        entry("8011", 25),
                        entry("8012", 26),
                        entry("8013", 28),
                        entry("8014", 30),
                        entry("8001", 32),
                        entry("8015", 33),
                        entry("80 17", 38),
                        entry("8018", 38),
                        entry("8021", 45))
                .hasSize(15);
        assertThat(reasons.get("8002")).contains("'AN'");
        assertThat(reasons.get("8006")).contains("ms_vote must be Y, N, A, X or empty, not 'Q'");
        assertThat(reasons.get("8007")).contains("ZZZ never was a member of tidewater");
        assertThat(reasons.get("8008")).contains("AMB is twice");
        assertThat(reasons.get("8009")).contains("date must be a day");
        assertThat(reasons.get("8010")).contains("do not agree on date");
        assertThat(reasons.get("8011")).contains("it has 5 fields, the header has 19");
        assertThat(reasons.get("8012")).contains("fields, the header has 19");
        assertThat(reasons.get("8013")).contains("total_yes must be a number");
        assertThat(reasons.get("8014")).contains("not UTF-8");
        assertThat(reasons.get("8001")).contains("came before");
        assertThat(reasons.get("8015")).contains("names no document");
        assertThat(reasons.get("8018")).contains("it names no record");
        assertThat(reasons.get("8021")).contains("longer than 2000 characters");
    }

    @Test
    void the_rest_goes_in() {
        assertThat(report.getInt("applied")).isEqualTo(7);
        assertThat(ballot("tw-res-8001-undl-8001").votes().letters()).startsWith("Y");
        assertThat(ballot("tw-res-8003-undl-8003").votes().tally().abstain()).isOne();
        assertThat(ballot("tw-res-8004-undl-8004").votes().tally().pending()).isOne();
        assertThat(proposal("tw-res-8005-undl-8005").title()).isEqualTo("A title\nover two \"lines\"  here");
        assertThat(proposal("tw-res-8005-undl-8005").submission().session()).isEqualTo("11emsp");
        assertThat(proposal("tw-res-8005-undl-8005").submission().catalogue().subjects())
                .containsExactly("DUES", "HARBOURS");
        assertThat(ballot("tw-res-8019-undl-8019").terms().method()).isEqualTo(Method.ROLL_CALL);
        assertThat(proposal("tw-res-8020-undl-8020").title()).hasSize(791);
    }

    @Test
    void without_an_adopted_text_the_outcome_is_not_known() {
        assertThat(ballot("tw-3-l-9-undl-8016").verdict().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(ballot("tw-3-l-9-undl-8016").question()).isEqualTo("Shall draft resolution TW/3/L.9 be adopted?");
    }

    @Test
    void a_letter_that_only_the_totals_explain_is_noted() {
        assertThat(report.getList("notices.findAll { it.record == '8003' }.text")
                        .toString())
                .contains("'AN' is read as ABSTAIN");
    }
}
