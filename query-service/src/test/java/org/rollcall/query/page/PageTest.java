package org.rollcall.query.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.MeetingEvent.MeetingOpened;
import org.rollcall.domain.event.MeetingEvent.ProposalTakenUp;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Choice;
import org.rollcall.query.support.Procedures;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.Story;

@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class PageTest {

    private static final Pattern ADDRESSES = Pattern.compile("\"(/(?:_static|app)/[^\"]*[^\"/])\"");

    @Test
    void the_page_of_a_vote_shows_it_whole_to_readers_without_scripts() {
        Story story = Story.of("paged")
                .open(Visibility.PUBLIC)
                .cast("AAA", Choice.YES)
                .close()
                .announce(1, 0, 0);
        String page = given().get("/ballots/" + story.ballot())
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("Dues of the harbour", "TEST", "Port of AAA", "1 of the 1 that voted yes or no");
        assertThat(page).contains("=HYPERLINK(&quot;x&quot;)").doesNotContain("NOT_FOUND");
        story.end();
    }

    @Test
    void the_page_of_a_sealed_vote_renders_without_its_figures() {
        Story story = Story.of("paged-sealed").open(Visibility.SEALED).cast("AAA", Choice.YES);
        String page = given().get("/ballots/" + story.ballot())
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("Dues of the harbour").doesNotContain("✓ in favour", "NOT_FOUND", "NULL", "null");
        story.end();
    }

    @Test
    void proposals_and_meetings_have_pages_of_their_own() {
        Procedures.amended("paged-amended").end();
        Procedures.reported("paged-reported").end();
        Story.untold("meeting:h-pv-paged")
                .tell(new MeetingOpened(
                        AssemblyId.of("harbour"), "H/PV.99", "Last meeting", null, null, null, Provenance.test()))
                .tell(new ProposalTakenUp(StreamId.of("paged-amended"), null))
                .end();
        for (String path : List.of("/proposals/paged-amended", "/meetings/h-pv-paged", "/ballots/paged-reported.1")) {
            String page = given().get(path).then().statusCode(200).extract().asString();
            assertThat(page).as(path).doesNotContain("NOT_FOUND").contains("</html>");
        }
        assertThat(given().get("/proposals/paged-amended").asString()).contains("H/A.2");
        assertThat(given().get("/meetings/h-pv-paged").asString()).contains("H/PV.99");
    }

    @Test
    void every_script_and_style_that_a_page_names_is_there() {
        Story story = Story.of("paged-scripts").open(Visibility.PUBLIC);
        for (String page : List.of("/", "/ballots/" + story.ballot())) {
            List<String> addresses = ADDRESSES
                    .matcher(given().get(page).then().statusCode(200).extract().asString())
                    .results()
                    .map(MatchResult::group)
                    .map(quoted -> quoted.substring(1, quoted.length() - 1))
                    .toList();
            assertThat(addresses).isNotEmpty();
            addresses.forEach(address ->
                    assertThat(given().get(address).statusCode()).as(address).isEqualTo(200));
        }
        story.end();
    }

    @Test
    void answers_are_never_sniffed_and_scripts_are_asked_for_again() {
        given().get("/app/theme.js")
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", containsString("no-cache"));
    }

    @Test
    void the_interface_describes_itself_with_its_streams() {
        given().get("/q/openapi")
                .then()
                .statusCode(200)
                .body(containsString("/v1/ballots/{id}/stream"))
                .body(containsString("/v1/ballots.csv"))
                .body(containsString("notParticipating"))
                .body(containsString("/v1/meetings/{slug}"));
        given().get("/q/swagger-ui/").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200).body(containsString("rollcall_live_subscribers"));
    }
}
