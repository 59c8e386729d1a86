package org.rollcall.query.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.event.WordEvent.NonParticipationDeclared;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;
import org.rollcall.query.support.Listener;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.Story;

/** Everything that leaves the service while a seal is on is searched for what the seal covers. */
@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class SealedBallotTest {

    /** Choices, counts above zero, changed votes, what the rule says of the count. */
    private static final String TELLING =
            "(?s).*(\"(YES|NO|ABSTAIN)\"|,(YES|NO|ABSTAIN),|\"(yes|no|abstain)\":[0-9]|\"changed\":true|REPLACED|\"findings\":\\[\\{|moreNeeded).*";

    /** Who declared not to participate. */
    private static final String APART =
            "(?s).*(\"notParticipating\":\\[\"|\"participates\":false|declared\\.v1\"[^}]*\"data\":\\{[^}]*\"member\").*";

    @TestHTTPResource
    String root;

    @Test
    void nothing_leaks_through_any_door_while_it_is_open() {
        try (Listener all = Listener.to(root + "v1/stream", null)) {
            Story story = Story.of("sealed").open(Visibility.SEALED).cast("AAA", Choice.YES);
            try (Listener one = Listener.to(root + "v1/ballots/" + story.ballot() + "/stream", null)) {
                assertThat(one.next().data().toString()).doesNotMatch(TELLING);
                story.cast("BBB", Choice.NO).cast("BBB", Choice.ABSTAIN);
                one.until(ProjectedPair.LOG + "-" + story.seq())
                        .forEach(event -> assertThat(event.data().toString()).doesNotMatch(TELLING));
            }
            story.tell(new VoteCast(
                    BallotId.of(story.ballot()), MemberCode.of("BBB"), Choice.YES, null, CommandId.of("unheard")));
            doors(story).forEach(door -> assertThat(body(door))
                    .as(door)
                    .doesNotMatch(TELLING)
                    .doesNotContain("unheard"));
            assertThat(body("/v1/events?stream=sealed")).contains("STALE_CHANGE");
            assertThat(tallyOf(story, all).data().toString()).doesNotMatch(TELLING);
            story.end();
        }
    }

    @Test
    void who_does_not_participate_stays_under_the_seal_too() {
        Story story = Story.of("sealed-apart").open(Visibility.SEALED, null, List.of(1L, 2L, 3L, 4L, 5L));
        try (Listener one = Listener.to(root + "v1/ballots/" + story.ballot() + "/stream", null)) {
            one.next();
            story.tell(new NonParticipationDeclared(BallotId.of(story.ballot()), MemberCode.of("BBB")))
                    .cast("AAA", Choice.YES);
            one.until(ProjectedPair.LOG + "-" + story.seq())
                    .forEach(event -> assertThat(event.data().toString()).doesNotMatch(APART));
        }
        doors(story)
                .forEach(door ->
                        assertThat(body(door)).as(door).doesNotMatch(APART).doesNotMatch(TELLING));
        story.close();
        assertThat(body("/v1/ballots/" + story.ballot())).contains("\"notParticipating\":[\"BBB\"]");
        story.end();
    }

    @Test
    void who_voted_shows_while_it_is_open() {
        Story story = Story.of("sealed-who").open(Visibility.SEALED).cast("AAA", Choice.YES);
        var shown = given().get("/v1/ballots/" + story.ballot()).jsonPath();
        assertThat(shown.getInt("tally.pending")).isEqualTo(4);
        assertThat(shown.getList("votes.seq")).startsWith((int) story.seq(), null);
        assertThat(body("/v1/ballots/" + story.ballot() + "/votes.csv")).contains("AAA,Port of AAA,SEALED,");
        story.end();
    }

    @Test
    void all_of_it_shows_once_it_is_closed_also_to_those_who_watch() {
        Story story = Story.of("sealed-closed")
                .open(Visibility.SEALED)
                .cast("AAA", Choice.YES)
                .cast("BBB", Choice.NO);
        try (Listener one = Listener.to(root + "v1/ballots/" + story.ballot() + "/stream", null)) {
            one.next();
            story.close();
            var opened = one.next();
            assertThat(opened.name()).isEqualTo("delta");
            assertThat(opened.data().path("votes").findValuesAsText("choice")).containsExactly("YES", "NO");
            assertThat(opened.data().path("tally").path("yes").asInt()).isEqualTo(1);
        }
        var frames = given().get("/v1/ballots/" + story.ballot() + "/frames").jsonPath();
        assertThat(frames.getList("frames[-1].votes.choice")).isEqualTo(List.of("YES", "NO"));
        assertThat(frames.getList("frames[-2].votes.choice")).containsOnlyNulls();
        story.end();
    }

    @Test
    void a_void_ballot_was_never_closed_and_stays_sealed() {
        Story story = Story.of("sealed-void")
                .open(Visibility.SEALED)
                .cast("AAA", Choice.YES)
                .voided("wrong question");
        doors(story).forEach(door -> assertThat(body(door)).as(door).doesNotMatch(TELLING));
        story.end();
    }

    private static Stream<String> doors(Story story) {
        String ballot = "/v1/ballots/" + story.ballot();
        String stream = story.ballot().substring(0, story.ballot().lastIndexOf('.'));
        return Stream.of(
                ballot,
                ballot + "?seq=" + story.seq(),
                ballot + "/frames",
                ballot + "/votes",
                ballot + "/votes.csv",
                ballot + "/votes.json",
                "/v1/ballots?proposal=" + stream,
                "/v1/proposals/" + stream,
                "/v1/events?stream=" + stream);
    }

    private static Listener.Heard tallyOf(Story story, Listener all) {
        Listener.Heard heard;
        do {
            heard = all.next();
        } while (!heard.data().path("ballot").asText().equals(story.ballot())
                && !heard.name().equals("silence"));
        return heard;
    }

    private static String body(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }
}
