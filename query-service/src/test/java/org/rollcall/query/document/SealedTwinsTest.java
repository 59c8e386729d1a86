package org.rollcall.query.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.roll.Choice;
import org.rollcall.local.token.Role;
import org.rollcall.query.support.Listener;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.Story;
import org.rollcall.testing.TestTokens;
import org.rollcall.testing.rights.Right;

/**
 * Two sealed votes that differ in nothing but what was chosen: whoever can tell them apart through any door knows something of a
 * choice. The doors are those of the table of rights, so a new one that nobody thought of fails here.
 */
@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class SealedTwinsTest {

    private static final String ONE = "sealed-twin-a";
    private static final String OTHER = "sealed-twin-b";

    /** Asked with a question that leads to one vote; PROPOSAL and BALLOT stand for its ids. */
    private static final Map<String, String> ASKED = Map.ofEntries(
            Map.entry("/v1/ballots", "proposal=PROPOSAL"),
            Map.entry("/v1/events", "stream=PROPOSAL"),
            Map.entry("/v1/events.ndjson", "stream=PROPOSAL"),
            Map.entry("/v1/compare", "left=BALLOT&right=BALLOT"),
            Map.entry("/compare", "left=BALLOT&right=BALLOT"),
            Map.entry("/v1/proposals", "symbol=H/PROPOSAL"),
            Map.entry("/history", "symbol=H/PROPOSAL&provenance=TEST"),
            Map.entry("/v1/history", "symbol=H/PROPOSAL&provenance=TEST"));

    /** Tell of decided votes: one that is open is not named there at all. */
    private static final Set<String> DECIDED = Set.of(
            "/v1/ballots.csv",
            "/v1/ballots.json",
            "/v1/ballots.ndjson",
            "/v1/votes",
            "/v1/votes.csv",
            "/v1/votes.json",
            "/v1/votes.ndjson",
            "/v1/rankings",
            "/members/{code}",
            "/v1/members/{code}",
            "/v1/members/{code}/votes",
            "/v1/members/{code}/votes.csv",
            "/v1/members/{code}/votes.json",
            "/v1/members/{code}/votes.ndjson",
            "/v1/members/{code}/agreement");

    /** Know of no vote, or of no more than the doors above, from which their scripts read. */
    private static final Set<String> BLIND = Set.of(
            "/",
            "/control",
            "/control/ballots/{id}",
            "/control/proposals/{id}",
            "/vote",
            "/ops",
            "/meetings/{slug}",
            "/v1/meetings",
            "/v1/meetings/{slug}",
            "/v1/assemblies",
            "/v1/assemblies/{id}",
            "/v1/groups",
            "/v1/live",
            "/v1/members",
            "/v1/ops",
            "/v1/stream");

    @TestHTTPResource
    String root;

    @Test
    void nobody_can_tell_two_sealed_votes_apart_by_what_was_chosen() {
        Story one = Story.of(ONE).open(Visibility.SEALED);
        one.cast("AAA", Choice.YES)
                .cast("BBB", Choice.NO)
                .cast("BBB", Choice.ABSTAIN)
                .cast("CCC", Choice.NO);
        Story other = Story.of(OTHER).open(Visibility.SEALED);
        other.cast("AAA", Choice.NO)
                .cast("BBB", Choice.YES)
                .cast("BBB", Choice.NO)
                .cast("CCC", Choice.YES);
        List<String> doors = new ArrayList<>();
        for (Right right : Right.of("query")) {
            if (!right.kind().equals("platform") && !BLIND.contains(right.path())) {
                doors.add(right.path());
                tryDoor(right);
            }
        }
        assertThat(doors).hasSizeGreaterThan(25);
        one.end();
        other.end();
    }

    private void tryDoor(Right right) {
        if (right.kind().equals("route")) {
            assertThat(firstHeard(ONE)).as(right.path()).isEqualTo(firstHeard(OTHER));
        } else if (DECIDED.contains(right.path())) {
            String path = right.path().replace("{code}", "AAA") + "?assembly=harbour&provenance=TEST";
            assertThat(body(path)).as(path).doesNotContain(ONE).doesNotContain(OTHER);
        } else {
            String shown = same(body(path(right, ONE)), ONE);
            assertThat(shown).as(path(right, ONE)).isEqualTo(same(body(path(right, OTHER)), OTHER));
            assertThat(shown)
                    .as("%s leads to this vote and to no other", right.path())
                    .contains("sealed-twin")
                    .doesNotContain(OTHER);
        }
    }

    private static String path(Right right, String proposal) {
        String ballot = proposal + ".1";
        String path = right.path()
                .replace("/proposals/{id}", "/proposals/" + proposal)
                .replace("/ballots/{id}", "/ballots/" + ballot);
        assertThat(path)
                .as("a door that this test does not know; say how it leads to a vote")
                .doesNotContain("{");
        String question = ASKED.get(right.path());
        if (question == null) {
            assertThat(path)
                    .as("a door that this test does not know; say how it leads to a vote")
                    .contains(proposal);
            return path;
        }
        return path + "?" + question.replace("PROPOSAL", proposal).replace("BALLOT", ballot);
    }

    /** As everybody with a token sees it: nobody may see more, an auditor neither. */
    private static String body(String path) {
        String shown = given().header("Authorization", "").get(path).asString();
        for (Role role : Role.values()) {
            String token = "Bearer " + TestTokens.tokens().bearer(role, role == Role.DELEGATE ? "AAA" : null);
            String also = given().header("Authorization", token).get(path).asString();
            assertThat(also).as("%s for %s", path, role).isEqualTo(shown);
        }
        return shown;
    }

    private String firstHeard(String proposal) {
        try (Listener listener = Listener.to(root + "v1/ballots/" + proposal + ".1/stream", null)) {
            return same(listener.next().data().toString(), proposal);
        }
    }

    /** Without what must differ: the name, and where in the log a stream of that name lies. */
    private static String same(String text, String proposal) {
        return text.replace(proposal, "sealed-twin").replaceAll("\"(partition|offset)\":\\d+", "\"$1\":0");
    }
}
