package org.rollcall.query.ballot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.event.WordEvent.FigureReported;
import org.rollcall.domain.event.WordEvent.NonParticipationDeclared;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;
import org.rollcall.query.support.Listener;
import org.rollcall.query.support.Procedures;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.Story;

/** What is said of a vote beside its count, and the votes beside it. */
@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class WordsBesideTest {

    @TestHTTPResource
    String root;

    @Test
    void what_the_press_got_wrong_is_kept_with_each_difference() {
        Procedures.pressed("press").end();
        given().get("/v1/ballots/press.1")
                .then()
                .body("intended[0].member", equalTo("CCC"))
                .body("intended[0].choice", equalTo("ABSTAIN"))
                .body("tally.no", equalTo(1))
                .body("notParticipating", equalTo(List.of("DDD")))
                .body("votes.find { it.member == 'DDD' }.participates", equalTo(false))
                .body("figures[0].source", equalTo("The Lighthouse"))
                .body("figures[0].differences.what", equalTo(List.of("no", "notVoting", "outcome", "body")))
                .body(
                        "figures[0].differences.words",
                        equalTo(List.of(
                                "2 said to be against; 1 was counted (2 is the number in favour)",
                                "1 said to be not voting; 2 were counted (1 is the number against)",
                                "called not adopted; it was adopted",
                                "said to be the Security Council; it was the Harbour Assembly")))
                .body("announced.differences.what", equalTo(List.of("abstain")));
    }

    @Test
    void the_body_is_the_same_however_it_is_called_in_short() {
        Story story = Story.of("press-body").open(Visibility.PUBLIC).close();
        for (String name : List.of("Assembly", "the UN Harbour Assembly", "harbour assembly of the United Nations")) {
            story.tell(new FigureReported(BallotId.of(story.ballot()), "Any", null, null, null, name, null));
        }
        given().get("/v1/ballots/press-body.1")
                .then()
                .body("figures.differences.flatten().size()", equalTo(0))
                .body("figures.size()", equalTo(3));
        story.end();
    }

    @Test
    void a_series_names_the_votes_before_and_after_and_who_names_another_one_is_told() {
        Procedures.ofSeries("row-1", "H/ROW.1", "row", "2022-03-02", Provenance.Kind.IMPORTED)
                .end();
        Procedures.ofSeries("row-2", "H/ROW.2", "row", "2022-10-12", Provenance.Kind.LIVE)
                .end();
        Story third = Procedures.ofSeries("row-3", "H/ROW.3", "row", "2023-02-23", Provenance.Kind.IMPORTED);
        Procedures.ofSeries("row-2-sim", "H/ROW.2", "row", "2022-11-01", Provenance.Kind.SIMULATED)
                .end();
        third.tell(new FigureReported(BallotId.of(third.ballot()), "Gazette", null, null, null, null, "H/RES/H/ROW.1"))
                .end();
        given().get("/v1/ballots/row-2.1")
                .then()
                .body("series.name", equalTo("row"))
                .body("series.previous.symbol", equalTo("H/ROW.1"))
                .body("series.previous.day", equalTo("2022-03-02"))
                .body("series.previous.tally.yes", equalTo(4))
                .body("series.next.ballot", equalTo("row-3.1"));
        given().get("/v1/ballots/row-3.1")
                .then()
                .body("series.next", nullValue())
                .body("series.previous.resolution", equalTo("H/RES/H/ROW.2"))
                .body("figures[0].differences[0].counted", equalTo("H/RES/H/ROW.2"));
    }

    @Test
    void a_test_that_names_a_series_stands_in_it_only_for_tests() {
        Procedures.ofSeries("bar-1", "H/BAR.1", "bar", "2022-03-02", Provenance.Kind.IMPORTED)
                .end();
        Procedures.ofSeries("bar-2", "H/BAR.2", "bar", "2022-10-12", Provenance.Kind.TEST)
                .end();
        Story third = Procedures.ofSeries("bar-3", "H/BAR.3", "bar", "2023-02-23", Provenance.Kind.LIVE);
        third.tell(new FigureReported(BallotId.of(third.ballot()), "Gazette", null, null, null, null, "H/RES/H/BAR.1"))
                .end();
        Procedures.ofSeries("bar-4", "H/BAR.4", "bar", "2024-02-23", Provenance.Kind.TEST)
                .end();
        given().get("/v1/ballots/bar-1.1").then().body("series.next.ballot", equalTo("bar-3.1"));
        given().get("/v1/ballots/bar-3.1")
                .then()
                .body("series.previous.ballot", equalTo("bar-1.1"))
                .body("series.next", nullValue())
                .body("figures[0].differences", equalTo(List.of()));
        given().get("/v1/ballots/bar-2.1")
                .then()
                .body("series.previous.ballot", equalTo("bar-1.1"))
                .body("series.next.ballot", equalTo("bar-3.1"));
        given().get("/v1/ballots/bar-4.1").then().body("series.previous.ballot", equalTo("bar-3.1"));
    }

    @Test
    void a_played_vote_stands_where_the_record_has_it() {
        Procedures.ofSeries("col-1", "H/COL.1", "col", "2022-03-02", Provenance.Kind.IMPORTED)
                .end();
        Procedures.ofSeries("col-2", "H/COL.2", "col", "2022-03-24", Provenance.Kind.IMPORTED)
                .end();
        Procedures.ofSeries("col-3", "H/COL.3", "col", "2025-12-03", Provenance.Kind.IMPORTED)
                .end();
        Procedures.ofSeries("col-2-sim", "H/COL.2", "col", "2026-05-01", Provenance.Kind.SIMULATED)
                .end();
        given().get("/v1/ballots/col-2-sim.1")
                .then()
                .body("series.previous.ballot", equalTo("col-1.1"))
                .body("series.next.ballot", equalTo("col-3.1"));
        given().get("/v1/ballots/col-1.1").then().body("series.next.ballot", equalTo("col-2.1"));
    }

    @Test
    void what_is_said_later_reaches_those_who_watch() {
        Story story = Story.of("press-watched").open(Visibility.PUBLIC).cast("AAA", Choice.YES);
        BallotId ballot = BallotId.of(story.ballot());
        try (Listener board = Listener.to(root + "v1/ballots/" + ballot + "/stream", null)) {
            assertThat(board.next().data().path("notParticipating")).isEmpty();
            story.tell(new NonParticipationDeclared(ballot, MemberCode.of("BBB")));
            var declared = board.next();
            assertThat(declared.name()).isEqualTo("delta");
            assertThat(declared.data().path("notParticipating").toString()).isEqualTo("[\"BBB\"]");
            story.cast("BBB", Choice.NO);
            assertThat(board.next().data().path("notParticipating")).isEmpty();
            story.close();
            board.next();
            story.tell(
                    new FigureReported(ballot, "Gazette", null, new Figures(9L, null, null, null), null, null, null));
            var said = board.next();
            assertThat(said.name()).isEqualTo("delta");
            assertThat(said.data().path("figures").findValuesAsText("words"))
                    .contains("9 said to be in favour; 1 was counted");
        }
        story.end();
    }

    @Test
    void weights_are_counted_beside_the_members() {
        Story story = Story.of("weighed").open(Visibility.PUBLIC, null, List.of(10L, 20L, 30L, 40L, 50L));
        try (Listener board = Listener.to(root + "v1/ballots/" + story.ballot() + "/stream", null)) {
            assertThat(board.next().data().at("/tally/weight/pending").asLong()).isEqualTo(150);
            story.cast("CCC", Choice.YES);
            assertThat(board.next().data().at("/tally/weight/yes").asLong()).isEqualTo(30);
        }
        story.cast("AAA", Choice.NO).cast("BBB", Choice.ABSTAIN);
        given().get("/v1/ballots/weighed.1")
                .then()
                .body("tally.weight.total", equalTo(150))
                .body("tally.weight.no", equalTo(10))
                .body("tally.weight.abstain", equalTo(20))
                .body("tally.weight.pending", equalTo(90))
                .body("votes.weight", equalTo(List.of(10, 20, 30, 40, 50)));
        given().get("/v1/ballots/weighed.1/frames").then().body("frames.tally.weight.yes", hasItem(30));
        story.end();
    }

    @Test
    void lists_show_the_weights_of_bodies_whose_members_have_them() {
        Procedures.weighted("quay", "weighed-listed").end();
        given().get("/v1/ballots?proposal=weighed-listed").then().body("ballots[0].tally.weight.yes", equalTo(2));
        given().get("/v1/proposals/weighed-listed").then().body("ballots[0].tally.weight.total", equalTo(5));
        given().get("/v1/members?assembly=quay").then().body("weight", equalTo(List.of(2, 3)));
    }
}
