package org.rollcall.query.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.roll.Choice;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.Story;

@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class ExportTest {

    @Test
    void tallies_are_one_line_a_decided_ballot_and_leave_out_the_undecided() {
        Story.of("export-open").open(Visibility.PUBLIC).end();
        Story.of("export-void").open(Visibility.PUBLIC).voided("mistake").end();
        Story story = Story.of("export-closed")
                .open(Visibility.PUBLIC)
                .cast("AAA", Choice.YES)
                .close()
                .number("H/RES/7");
        List<String> lines = csv("/v1/ballots.csv").lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo("ballot,proposal,resolution,date,yes,no,abstain,not_voting,outcome,reason,provenance");
        assertThat(lines).contains("export-closed.1,export-closed,H/RES/7,2026-05-04,1,0,0,4,ADOPTED,,TEST");
        assertThat(lines).noneMatch(line -> line.startsWith("export-open") || line.startsWith("export-void"));
        assertThat(lines.stream().skip(1).map(line -> line.split(",")[3] + line.split(",")[0]))
                .isSorted();
        story.end();
    }

    @Test
    void the_same_as_json_is_whole_and_the_table_comes_by_accept_too() {
        Story.of("export-json")
                .open(Visibility.PUBLIC)
                .cast("AAA", Choice.NO)
                .close()
                .end();
        given().get("/v1/ballots.json?proposal=export-json")
                .then()
                .body("ballots.id", equalTo(List.of("export-json.1")))
                .body("ballots[0].verdict.reason", equalTo("NO_MAJORITY"));
        String accepted = given().accept("text/csv")
                .get("/v1/ballots?proposal=export-json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(accepted).isEqualTo(csv("/v1/ballots.csv?proposal=export-json"));
    }

    @Test
    void a_document_a_line_comes_by_suffix_and_by_what_is_accepted() {
        Story.of("export-lines").open(Visibility.PUBLIC).close().end();
        var lines = Download.of("/v1/ballots.ndjson?proposal=export-lines").documents();
        assertThat(lines)
                .hasSize(1)
                .containsExactlyElementsOf(Download.of("/v1/ballots.json?proposal=export-lines")
                        .document()
                        .path("ballots"))
                .isEqualTo(Download.accepting("application/x-ndjson", "/v1/ballots?proposal=export-lines")
                        .documents());
        assertThat(Download.accepting("application/json", "/v1/ballots?proposal=export-lines")
                        .document()
                        .path("ballots"))
                .containsExactlyElementsOf(lines);
    }

    @Test
    void the_votes_of_a_ballot_can_be_those_of_a_moment() {
        Story story = Story.of("export-past").open(Visibility.PUBLIC).cast("AAA", Choice.YES);
        long then = story.head();
        story.cast("AAA", Choice.NO).cast("BBB", Choice.NO).close().end();
        String votes = "/v1/ballots/" + story.ballot() + "/votes.csv";
        assertThat(choices(votes)).startsWith("NO", "NO", "NOT_VOTING");
        assertThat(choices(votes + "?seq=" + then)).startsWith("YES", "NOT_VOTING", "NOT_VOTING");
        assertThat(choices(votes + "?at=2026-05-04T10:00:0" + then + "Z")).startsWith("NO", "NOT_VOTING");
        given().get(votes + "?seq=" + (story.head() + 1)).then().statusCode(404);
        assertThat(Download.of("/v1/ballots/" + story.ballot() + "/votes.ndjson?seq=" + then)
                        .documents())
                .hasSize(5)
                .containsExactlyElementsOf(Download.of("/v1/ballots/" + story.ballot() + "/votes?seq=" + then)
                        .document());
    }

    private static List<String> choices(String path) {
        return Download.of(path).table().stream()
                .map(line -> line.getField("choice"))
                .toList();
    }

    @Test
    void votes_are_one_line_a_member_and_names_never_become_formulas() {
        Story story = Story.of("export-votes").open(Visibility.PUBLIC).cast("BBB", Choice.ABSTAIN);
        List<String> lines = csv("/v1/ballots/export-votes.1/votes.csv").lines().toList();
        assertThat(lines)
                .containsExactly(
                        "ballot,member,name,choice,seq,at",
                        "export-votes.1,AAA,Port of AAA,NOT_VOTING,,",
                        "export-votes.1,BBB,\"'=HYPERLINK(\"\"x\"\")\",ABSTAIN,5,2026-05-04T10:00:04Z",
                        "export-votes.1,CCC,Port of CCC,NOT_VOTING,,",
                        "export-votes.1,DDD,Port of DDD,NOT_VOTING,,",
                        "export-votes.1,EEE,Port of EEE,NOT_VOTING,,");
        given().get("/v1/ballots/export-votes.1/votes.json").then().body("[1].choice", equalTo("ABSTAIN"));
        story.end();
    }

    private static String csv(String path) {
        return given().get(path)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
    }
}
