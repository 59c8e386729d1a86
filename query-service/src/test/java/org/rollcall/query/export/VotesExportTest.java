package org.rollcall.query.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.query.support.ProjectedPair;

/** Who voted how on many ballots, and one member's votes. */
@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class VotesExportTest {

    private static final String HEADER =
            "ballot,date,assembly,session,symbol,resolution,member,name,choice,corrected,outcome,source,record,provenance";

    @BeforeAll
    static void tell() {
        Telling.once();
    }

    @Test
    void everybody_on_the_roll_has_a_line_with_the_first_reading_and_the_latest() {
        assertThat(Download.of("/v1/votes.csv?source=quay").text().lines())
                .containsExactly(
                        HEADER,
                        "quay-1.1,1950-05-01,harbour,First session,H/quay-1,,AAA,Port of AAA,YES,,ADOPTED,quay,1,IMPORTED",
                        "quay-1.1,1950-05-01,harbour,First session,H/quay-1,,BBB,\"'=HYPERLINK(\"\"x\"\")\",NO,ABSTAIN,ADOPTED,quay,1,IMPORTED",
                        "quay-1.1,1950-05-01,harbour,First session,H/quay-1,,CCC,Port of CCC,NOT_VOTING,,ADOPTED,quay,1,IMPORTED",
                        "quay-1.1,1950-05-01,harbour,First session,H/quay-1,,FFF,FFF,NOT_A_MEMBER,YES,ADOPTED,quay,1,IMPORTED",
                        "quay-2.1,1951-05-01,harbour,First session,H/quay-2,,AAA,Port of AAA,NO,,UNKNOWN,quay,2,IMPORTED",
                        "quay-2.1,1951-05-01,harbour,First session,H/quay-2,,CCC,Port of CCC,NOT_VOTING,,UNKNOWN,quay,2,IMPORTED");
    }

    @Test
    void the_same_comes_as_a_document_and_as_a_document_a_line_by_suffix_and_by_what_is_accepted() {
        var lines = Download.of("/v1/votes.ndjson?source=quay");
        assertThat(lines.contentType()).isEqualTo("application/x-ndjson");
        assertThat(lines.documents()).hasSize(6);
        assertThat(lines.documents().get(1).path("corrected").asText()).isEqualTo("ABSTAIN");
        var whole = Download.of("/v1/votes.json?source=quay").document().path("votes");
        assertThat(whole).containsExactlyElementsOf(lines.documents());
        assertThat(Download.accepting("application/json", "/v1/votes?source=quay")
                        .text())
                .isEqualTo(Download.of("/v1/votes.json?source=quay").text());
        assertThat(Download.accepting("application/x-ndjson", "/v1/votes?source=quay")
                        .text())
                .isEqualTo(lines.text());
        assertThat(Download.accepting("text/csv", "/v1/votes?source=quay").table())
                .hasSize(6);
    }

    @Test
    void what_is_practised_is_left_out_unless_it_is_asked_for() {
        assertThat(Download.of("/v1/votes.csv").table())
                .extracting(line -> line.getField("provenance"))
                .contains("IMPORTED")
                .doesNotContain("TEST", "SIMULATED");
        assertThat(Download.of("/v1/votes.csv?provenance=TEST&proposal=votes-practice")
                        .table())
                .hasSize(5);
        assertThat(Download.of("/v1/votes.csv?provenance=TEST").text()).doesNotContain("votes-open");
    }

    @Test
    void a_session_and_nothing_and_nonsense_can_be_asked_for() {
        assertThat(Download.of("/v1/votes.csv?source=quay&from=1951-01-01").table())
                .hasSize(2);
        assertThat(Download.of("/v1/votes.csv?session=none").text()).isEqualTo(HEADER + "\r\n");
        assertThat(Download.of("/v1/votes.json?session=none").text().strip()).isEqualTo("{\"votes\":[]}");
        assertThat(Download.of("/v1/votes.ndjson?session=none").text()).isEmpty();
        given().get("/v1/votes.csv?from=tomorrow").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void a_member_has_a_line_for_each_ballot_that_it_was_on_as_the_list_has_it() {
        var votes = Download.of("/v1/members/BBB/votes.csv?source=quay").table();
        assertThat(votes).hasSize(1);
        assertThat(votes.getFirst().getFields())
                .containsExactly(
                        "quay-1.1",
                        "1950-05-01",
                        "First session",
                        "H/quay-1",
                        "",
                        "'=cmd|' /C calc'!A1",
                        "ABSTAIN",
                        "true",
                        "ADOPTED",
                        "quay");
        String all = "/v1/members/AAA/votes?source=quay";
        var whole = Download.of("/v1/members/AAA/votes.json?source=quay").document();
        assertThat(whole).isEqualTo(Download.of(all).document());
        assertThat(whole.path("votes"))
                .hasSize(2)
                .containsExactlyElementsOf(
                        Download.accepting("application/x-ndjson", all).documents())
                .containsExactlyElementsOf(
                        Download.of("/v1/members/AAA/votes.ndjson?source=quay").documents());
    }

    @Test
    void a_members_votes_can_be_selected_and_of_nobody_there_are_none() {
        assertThat(Download.accepting("text/csv", "/v1/members/AAA/votes?source=quay&member=AAA&choice=NO")
                        .table())
                .extracting(line -> line.getField("ballot"))
                .containsExactly("quay-2.1");
        given().get("/v1/members/ZZZ/votes.csv").then().statusCode(404);
        given().get("/v1/members/a b/votes.csv").then().statusCode(400);
    }

    @Test
    void no_cell_of_any_table_begins_as_a_formula() {
        for (String path : List.of(
                "/v1/ballots.csv",
                "/v1/votes.csv",
                "/v1/votes.csv?provenance=TEST",
                "/v1/members/BBB/votes.csv?source=quay",
                "/v1/ballots/quay-1.1/votes.csv")) {
            assertThat(Download.of(path).table()).as(path).isNotEmpty().allSatisfy(line -> assertThat(line.getFields())
                    .noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*")));
        }
    }

    @Test
    void a_download_has_a_name() {
        given().get("/v1/members/AAA/votes.csv?source=quay")
                .then()
                .header("Content-Disposition", "attachment; filename=\"AAA-votes.csv\"")
                .header("Content-Type", "text/csv; charset=UTF-8");
    }
}
