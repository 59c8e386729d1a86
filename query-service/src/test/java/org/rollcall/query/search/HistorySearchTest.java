package org.rollcall.query.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.RecordedVotes;
import org.rollcall.query.support.RecordedVotes.Vote;

/** What can be asked of the past. */
@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class HistorySearchTest {

    private static final String HERE = "annals";
    private static final List<String> ROLL = List.of("AAA", "BBB", "CCC");

    @BeforeAll
    static void votes() {
        RecordedVotes.assembly(HERE, ROLL.stream().map(RecordedVotes::member).toList());
        try (RecordedVotes votes = new RecordedVotes()) {
            votes.add(Vote.adopted(HERE, "ann-1", "1999-03-01", ROLL, "YYN")
                            .titled("Lighthouses of the northern coast", List.of("SAFETY AT SEA", "LIGHTHOUSES"))
                            .put("A/9/L.1", "A/RES/9/1 (A)", "9", "A/9/PV.12"))
                    .add(Vote.adopted(HERE, "ann-2", "1999-03-02", ROLL, "Y.A")
                            .titled("Fishing quotas", List.of("FISHERIES"))
                            .put("A/9/L.2", "A/RES/9/2", "9", "A/9/PV.13"))
                    .add(Vote.adopted(HERE, "ann-3", "2001-05-06", ROLL, "NNY")
                            .titled("Lighthouses of the islands", List.of())
                            .put("A/11/L.3", null, "11emsp", "A/11/PV.1")
                            .decided(null, Outcome.REJECTED)
                            .from(Provenance.Kind.IMPORTED, "voeten"))
                    .add(Vote.adopted(HERE, "ann-sim", "2001-05-07", ROLL, "YYY")
                            .titled("Lighthouses, played", List.of())
                            .from(Provenance.Kind.SIMULATED, "play"))
                    .add(Vote.adopted(HERE, "ann-test", "2001-05-08", ROLL, "YYY")
                            .titled("Lighthouses, practised", List.of())
                            .from(Provenance.Kind.TEST, null));
        }
    }

    private static void finds(String question, String... ballots) {
        ask(question).statusCode(200).body("ballots.id", equalTo(List.of(ballots)));
    }

    private static ValidatableResponse ask(String question) {
        return given().urlEncodingEnabled(false)
                .get("/v1/history?assembly=" + HERE + "&" + question)
                .then();
    }

    @Test
    void the_newest_come_first_and_what_was_played_or_practised_only_when_asked_for() {
        finds("q=lighthouses", "ann-3.1", "ann-1.1");
        finds("q=lighthouses&provenance=SIMULATED", "ann-sim.1");
        finds("q=lighthouses&provenance=TEST", "ann-test.1");
    }

    @Test
    void words_are_those_of_title_and_subjects_with_a_topic_on_top() {
        finds("q=lighthouse%20-islands", "ann-1.1");
        finds("q=%22fishing%20quotas%22%20or%20islands", "ann-3.1", "ann-2.1");
        finds("topic=safety%20sea", "ann-1.1");
        finds("q=lighthouse&topic=fisheries");
    }

    @Test
    void symbols_are_found_however_they_are_written() {
        finds("symbol=A/RES/9/1(A)", "ann-1.1");
        finds("symbol=a/res/9/1%20(a)", "ann-1.1");
        finds("symbol=9/2", "ann-2.1");
        finds("symbol=a/11/l.3", "ann-3.1");
        finds("symbol=A/RES/9/3");
    }

    @Test
    void days_sessions_meetings_outcomes_and_data_sets() {
        finds("from=1999-03-02&to=2001-05-06", "ann-3.1", "ann-2.1");
        finds("session=11emsp", "ann-3.1");
        finds("meeting=a/9/pv.13", "ann-2.1");
        finds("outcome=REJECTED", "ann-3.1");
        finds("source=undl", "ann-2.1", "ann-1.1");
    }

    @Test
    void how_a_member_voted() {
        finds("member=BBB&choice=YES", "ann-1.1");
        finds("member=BBB&choice=NOT_VOTING", "ann-2.1");
        finds("member=CCC&choice=NO", "ann-1.1");
        finds("member=CCC", "ann-3.1", "ann-2.1", "ann-1.1");
        finds("member=ZZZ");
    }

    @Test
    void what_cannot_be_asked_is_said_in_a_sentence() {
        ask("choice=YES").statusCode(400).body("detail", containsString("member=FRA&choice=NO"));
        ask("member=BBB&choice=MAYBE").statusCode(400).body("detail", containsString("NOT_VOTING"));
        ask("from=2001-01-02&to=2001-01-01").statusCode(400).body("detail", containsString("is before from"));
        ask("from=yesterday").statusCode(400).body("detail", containsString("2022-03-02"));
        ask("q=%20").statusCode(400).body("detail", containsString("q must be 1 to 400"));
        ask("symbol=%00").statusCode(400).body("detail", containsString("control"));
        ask("outcome=LOST").statusCode(400).body("detail", containsString("ADOPTED"));
        ask("cursor=x").statusCode(400).body("detail", containsString("cursor"));
        ask("cursor=bm8gZGF5IGhlcmU").statusCode(400).body("detail", containsString("cursor"));
        given().get("/v1/history").then().statusCode(200);
    }

    @Test
    void no_line_comes_twice_or_is_missing_while_new_ones_arrive() {
        RecordedVotes.assembly("annals-paged", List.of(RecordedVotes.member("AAA")));
        try (RecordedVotes votes = new RecordedVotes()) {
            for (int i = 0; i < 7; i++) {
                votes.add(paged("page-" + i, "2000-01-0" + (1 + i / 2)));
            }
            List<String> seen = new ArrayList<>();
            String cursor = null;
            int newcomer = 0;
            do {
                var page = given().queryParam("assembly", "annals-paged")
                        .queryParam("limit", 2)
                        .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                        .get("/v1/history")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                seen.addAll(page.getList("ballots.id", String.class));
                cursor = page.getString("next");
                votes.add(paged("page-new-" + newcomer, "2000-01-0" + (newcomer % 2 == 0 ? 9 : 4)));
                newcomer++;
            } while (cursor != null);
            assertThat(seen)
                    .doesNotHaveDuplicates()
                    .contains("page-0.1", "page-1.1", "page-2.1", "page-3.1", "page-4.1", "page-5.1", "page-6.1");
        }
        given().get("/v1/history?assembly=annals-paged").then().body("ballots.id", hasItems("page-new-0.1"));
    }

    private static Vote paged(String id, String day) {
        return Vote.adopted("annals-paged", id, day, List.of("AAA"), "Y");
    }
}
