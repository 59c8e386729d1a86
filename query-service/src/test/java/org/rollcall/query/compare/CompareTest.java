package org.rollcall.query.compare;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.event.WordEvent.RecordCorrected;
import org.rollcall.domain.event.WordEvent.Recorded;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;
import org.rollcall.query.support.Procedures;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.RecordedVotes;
import org.rollcall.query.support.RecordedVotes.Vote;
import org.rollcall.query.support.Story;

/** Two votes beside each other. */
@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class CompareTest {

    private static final Path RECORDED = Path.of("../../shared/data/un/ukraine_roll_calls.json");

    /** As the file names them, and as they are called here. */
    private static final Map<String, Character> CHOICES =
            Map.of("in_favour", 'Y', "against", 'N', "abstaining", 'A', "not_voting", '.');

    private static final Map<Character, String> NAMES =
            Map.of('Y', "YES", 'N', "NO", 'A', "ABSTAIN", '.', "NOT_VOTING");

    private static ValidatableResponse compare(String left, String right) {
        return given().queryParam("left", left)
                .queryParam("right", right)
                .get("/v1/compare")
                .then();
    }

    @Test
    void of_two_resolutions_a_year_apart_exactly_those_that_moved_are_listed() throws IOException {
        assumeThat(RECORDED)
                .as("the published roll calls are not beside the project")
                .exists();
        JsonNode all = new ObjectMapper().readTree(Files.readAllBytes(RECORDED));
        Map<String, Character> before = choices(all.path("A/RES/ES-11/1"));
        Map<String, Character> after = choices(all.path("A/RES/ES-11/6"));
        RecordedVotes.assembly(
                "hall", before.keySet().stream().map(RecordedVotes::member).toList());
        try (RecordedVotes votes = new RecordedVotes()) {
            votes.add(recorded("hall-1", "A/ES-11/L.1", "A/RES/ES-11/1", "2022-03-02", before))
                    .add(recorded("hall-6", "A/ES-11/L.7", "A/RES/ES-11/6", "2023-02-23", after));
        }
        JsonNode answer = new ObjectMapper()
                .readTree(compare("es-11/1", "A/ES-11/L.7")
                        .statusCode(200)
                        .body("left.id", equalTo("hall-1.1"))
                        .body("right.id", equalTo("hall-6.1"))
                        .extract()
                        .asString());
        assertThat(movesOf(answer)).isEqualTo(moved(before, after)).hasSize(17);
        assertThat(answer.path("moved").asInt()).isEqualTo(17);
        long both = before.keySet().stream()
                .filter(m -> before.get(m) != '.' && after.get(m) != '.')
                .count();
        long same = before.keySet().stream()
                .filter(m -> before.get(m) != '.' && before.get(m) == after.get(m))
                .count();
        assertThat(answer.at("/agreement/base").asLong()).isEqualTo(both);
        assertThat(answer.at("/agreement/same").asLong()).isEqualTo(same);
        assertThat(answer.path("members")).hasSize(193);
    }

    private static Map<String, Character> choices(JsonNode vote) {
        Map<String, Character> choices = new TreeMap<>();
        CHOICES.forEach((list, letter) -> vote.path(list).forEach(code -> choices.put(code.asText(), letter)));
        return choices;
    }

    private static Vote recorded(
            String id, String draft, String resolution, String day, Map<String, Character> choices) {
        StringBuilder letters = new StringBuilder();
        choices.values().forEach(letters::append);
        return Vote.adopted("hall", id, day, List.copyOf(choices.keySet()), letters.toString())
                .put(draft, resolution, "11emsp", null);
    }

    private static Map<String, String> moved(Map<String, Character> before, Map<String, Character> after) {
        Map<String, String> moved = new TreeMap<>();
        new TreeSet<>(before.keySet()).forEach(code -> {
            if (!before.get(code).equals(after.get(code))) {
                moved.put(code, NAMES.get(before.get(code)) + ">" + NAMES.get(after.get(code)));
            }
        });
        return moved;
    }

    private static Map<String, String> movesOf(JsonNode answer) {
        Map<String, String> moved = new TreeMap<>();
        answer.path("moves").forEach(move -> move.path("members")
                .forEach(member -> moved.put(
                        member.path("code").asText(),
                        move.path("from").asText() + ">" + move.path("to").asText())));
        return moved;
    }

    @Test
    void who_was_no_member_and_who_might_not_vote_are_told_apart() {
        Story left = Story.of("side-left")
                .open(Visibility.PUBLIC)
                .cast("AAA", Choice.YES)
                .close();
        try (RecordedVotes votes = new RecordedVotes()) {
            votes.add(Vote.adopted("harbour", "side-right", "2027-01-01", List.of("AAA", "EEE", "FFF"), "N.Y"));
        }
        compare(left.ballot(), "side-right.1")
                .statusCode(200)
                .body("members.code", equalTo(List.of("AAA", "EEE", "FFF", "BBB", "CCC", "DDD")))
                .body(
                        "members.left",
                        equalTo(List.of(
                                "YES", "MAY_NOT_VOTE", "NOT_A_MEMBER", "NOT_VOTING", "NOT_VOTING", "NOT_VOTING")))
                .body(
                        "members.right",
                        equalTo(List.of("NO", "NOT_VOTING", "YES", "NOT_A_MEMBER", "NOT_A_MEMBER", "NOT_A_MEMBER")))
                .body("members[0].name", equalTo("Port of AAA"))
                .body("agreement.base", equalTo(1))
                .body("agreement.same", equalTo(0))
                .body("moved", equalTo(1))
                .body("moves.from", equalTo(List.of("YES")))
                .body("standing.to", equalTo(List.of("NOT_A_MEMBER", "NOT_VOTING", "YES")))
                .body("matrix.NOT_VOTING.NOT_A_MEMBER", equalTo(3))
                .body("matrix.YES.NO", equalTo(1))
                .body("stayed", hasSize(0));
        left.end();
    }

    @Test
    void the_latest_reading_counts_and_is_marked() {
        Story record = Procedures.withoutRule("side-corrected");
        BallotId ballot = BallotId.of(record.ballot());
        record.tell(RecordCorrected.ofMember(ballot, MemberCode.of("AAA"), Recorded.YES, Recorded.NO, "2024"))
                .tell(RecordCorrected.ofMember(
                        ballot, MemberCode.of("DDD"), Recorded.NO, Recorded.NOT_A_MEMBER, "2024"))
                .tell(RecordCorrected.ofMember(
                        ballot, MemberCode.of("FFF"), Recorded.NOT_A_MEMBER, Recorded.ABSTAIN, "2024"));
        try (RecordedVotes votes = new RecordedVotes()) {
            votes.add(Vote.adopted(
                    "harbour", "side-after", "2027-01-01", List.of("AAA", "BBB", "CCC", "DDD", "EEE"), "YYYNN"));
        }
        compare(record.ballot(), "side-after.1")
                .statusCode(200)
                .body("members.find { it.code == 'AAA' }.left", equalTo("NO"))
                .body("members.find { it.code == 'AAA' }.corrected", equalTo(true))
                .body("members.find { it.code == 'BBB' }.corrected", equalTo(false))
                .body("members.find { it.code == 'DDD' }.left", equalTo("NOT_A_MEMBER"))
                .body("members.find { it.code == 'FFF' }.left", equalTo("ABSTAIN"))
                .body("moves.find { it.from == 'NO' && it.to == 'YES' }.members[0].corrected", equalTo(true));
        given().get("/v1/history?assembly=harbour&member=AAA&choice=NO&proposal=side-corrected")
                .then()
                .body("ballots.id", equalTo(List.of(record.ballot())));
        given().get("/v1/history?assembly=harbour&member=AAA&choice=YES&proposal=side-corrected")
                .then()
                .body("ballots", hasSize(0));
        given().get("/v1/ballots/" + ballot)
                .then()
                .body("corrections.member", equalTo(List.of("AAA", "DDD", "FFF")))
                .body("corrections[0].name", equalTo("Port of AAA"))
                .body("corrections[0].edition", equalTo("2024"))
                .body("votes.find { it.member == 'AAA' }.choice", equalTo("YES"))
                .body("votes.find { it.member == 'AAA' }.corrected", equalTo("NO"))
                .body("tally.yes", equalTo(3));
        record.end();
    }

    @Test
    void votes_that_are_not_final_or_not_known_are_not_compared() {
        Story done = Story.of("side-done").open(Visibility.PUBLIC).close();
        Story open = Story.of("side-open").open(Visibility.SEALED).cast("AAA", Choice.YES);
        compare(open.ballot(), done.ballot())
                .statusCode(409)
                .body("detail", allOf(containsString("side-open.1"), containsString("still open")));
        open.voided("wrong text");
        compare(done.ballot(), open.ballot()).statusCode(409).body("detail", containsString("void"));
        Story reported = Procedures.reported("side-reported");
        compare(done.ballot(), reported.ballot()).statusCode(409).body("detail", containsString("only its result"));
        compare(done.ballot(), "no-such.1").statusCode(404);
        given().get("/v1/compare?left=" + done.ballot())
                .then()
                .statusCode(400)
                .body("detail", containsString("right is missing"));
        List.of(done, open, reported).forEach(Story::end);
    }

    @Test
    void of_several_votes_under_a_symbol_the_live_one_is_meant_or_the_librarys_and_never_a_played_one() {
        List<String> roll = List.of("AAA");
        try (RecordedVotes votes = new RecordedVotes()) {
            Vote one = Vote.adopted("harbour", "meant-undl", "2027-01-01", roll, "Y")
                    .put("A/77/L.1", null, null, null);
            votes.add(one)
                    .add(Vote.adopted("harbour", "meant-sim", "2027-01-01", roll, "Y")
                            .put("A/77/L.1", null, null, null)
                            .from(Provenance.Kind.SIMULATED, "play"))
                    .add(Vote.adopted("harbour", "meant-voeten", "2027-01-01", roll, "Y")
                            .put("A/77/L.1", null, null, null)
                            .from(Provenance.Kind.IMPORTED, "voeten"));
            compare("a/77/l.1", "meant-sim.1").statusCode(200).body("left.id", equalTo("meant-undl.1"));
            votes.add(Vote.adopted("harbour", "meant-again", "2027-01-02", roll, "Y")
                    .put("A/77/L.1", null, null, null));
            compare("A/77/L.1", "meant-sim.1")
                    .statusCode(409)
                    .body("detail", allOf(containsString("meant-undl.1"), containsString("meant-again.1")));
            votes.add(Vote.adopted("harbour", "meant-live", "2027-01-03", roll, "Y")
                    .put("A/77/L.1", null, null, null)
                    .from(Provenance.Kind.LIVE, null));
            compare("A/77/L.1", "meant-sim.1").statusCode(200).body("left.id", equalTo("meant-live.1"));
        }
    }
}
