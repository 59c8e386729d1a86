package org.rollcall.query.meeting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.MeetingEvent.Item;
import org.rollcall.domain.event.MeetingEvent.MeetingAdjourned;
import org.rollcall.domain.event.MeetingEvent.MeetingOpened;
import org.rollcall.domain.event.MeetingEvent.MeetingSuspended;
import org.rollcall.domain.event.MeetingEvent.ProposalTakenUp;
import org.rollcall.domain.event.ProposalEvent.SponsorJoined;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.StatementDelivered;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.event.WordEvent.NonParticipationDeclared;
import org.rollcall.domain.event.WordEvent.VoteIntended;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Choice;
import org.rollcall.query.support.Procedures;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.Story;

@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class MeetingTest {

    @Test
    void everything_stands_in_the_order_in_which_it_happened() {
        Story meeting = opened("meeting:h-pv-7", "H/PV.7");
        meeting.at(2).tell(new ProposalTakenUp(StreamId.of("met"), "5"));
        Procedures.amended("met").end();
        meeting.at(100).tell(new MeetingAdjourned(null)).end();
        var document = given().get("/v1/meetings/h-pv-7")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(document.getList("entries.words", String.class))
                .containsExactly(
                        "The meeting was opened.",
                        "Draft resolution H/met/Rev.1 was submitted: Dues of the harbour.",
                        "=Bay+Cove joined the sponsors of draft resolution H/met/Rev.1.",
                        "Draft resolution H/met/Rev.1 was taken up under item 5.",
                        "The majority required was determined: two-thirds of the members present and voting (Rule 83).",
                        "The draft was revised; its text is now H/met/Rev.1: the first paragraph.",
                        "Amendment H/A.1 to draft resolution H/met/Rev.1 was submitted by Bay and Cove: replace five by four.",
                        "Amendment H/A.2 to draft resolution H/met/Rev.1 was submitted by Cape: replace five by four.",
                        "Amendment H/A.3 to draft resolution H/met/Rev.1 was submitted by Dune: replace five by four.",
                        "The Chair put the amendments to the vote in the order H/A.3, H/A.2, H/A.1: furthest removed first.",
                        "Port of AAA explained its vote before the vote: The dues are too high.",
                        "Voting began on amendment H/A.3.",
                        "Amendment H/A.3 was rejected.",
                        "Voting began on amendment H/A.2.",
                        "Amendment H/A.2 was adopted.",
                        "Amendment H/A.1 was not put to the vote: H/A.2 was adopted.",
                        "Voting began on draft resolution H/met/Rev.1 as amended.",
                        "Draft resolution H/met/Rev.1 as amended was adopted.",
                        "The text adopted became H/RES/met.",
                        "The meeting was adjourned.");
        assertThat(document.getString("entries[14].type")).isEqualTo("rollcall.amendment-adopted.v1");
        assertThat(document.getString("entries[14].ballot")).isEqualTo("met.2");
        assertThat(document.getInt("entries[14].tally.yes")).isEqualTo(4);
        assertThat(document.getString("entries[14].verdict")).startsWith("adopted: 4 of the 4");
        assertThat(document.<Object>get("entries[13].tally")).isNull();
        assertThat(document.getString("entries[0].proposal")).isNull();
        assertThat(document.getString("sitting")).isEqualTo("ADJOURNED");
        assertThat(document.getString("timeZone")).isEqualTo("America/New_York");
        assertThat(document.getString("proposals[0].resolution")).isEqualTo("H/RES/met");
    }

    @Test
    void a_proposal_that_comes_back_is_told_in_each_meeting_as_far_as_it_was_before_it() {
        Story first = opened("meeting:h-pv-20", "H/PV.20").tell(new ProposalTakenUp(StreamId.of("twice"), "5"));
        Story story = Procedures.vote(Story.of("twice").at(10), null, Choice.YES);
        BallotId adopting = BallotId.of(story.ballot());
        first.at(30).tell(new MeetingAdjourned(null)).end();
        story.at(40)
                .number("H/RES/1")
                .tell(new VoteIntended(adopting, MemberCode.of("CCC"), Choice.ABSTAIN, null))
                .tell(new StatementDelivered("Port of AAA", StatementDelivered.Kind.GENERAL, "Of all else.", null));
        Story second = opened("meeting:h-pv-21", "H/PV.21", 50).tell(new ProposalTakenUp(StreamId.of("twice"), "5"));
        Procedures.again(story.at(60), "H/RES/2").end();
        second.at(80).tell(new MeetingAdjourned(null)).end();
        assertThat(words("h-pv-20"))
                .containsExactly(
                        "The meeting was opened.",
                        "Draft resolution H/twice was submitted: Dues of the harbour.",
                        "Draft resolution H/twice was taken up under item 5.",
                        "=Bay+Cove joined the sponsors of draft resolution H/twice.",
                        "The majority required was determined: two-thirds of the members present and voting (Rule 83).",
                        "Voting began on draft resolution H/twice.",
                        "Voting ended on draft resolution H/twice.",
                        "The meeting was adjourned.",
                        "The text adopted became H/RES/1.",
                        "Port of CCC said that it had intended to abstain on draft resolution H/twice.");
        assertThat(words("h-pv-21"))
                .containsExactly(
                        "Draft resolution H/twice was submitted: Dues of the harbour.",
                        "=Bay+Cove joined the sponsors of draft resolution H/twice.",
                        "The majority required was determined: two-thirds of the members present and voting (Rule 83).",
                        "Port of AAA made a statement: Of all else.",
                        "The meeting was opened.",
                        "Draft resolution H/twice was taken up under item 5.",
                        "Bay moved to reconsider.",
                        "Voting began on the motion to reconsider.",
                        "Voting ended on the motion to reconsider.",
                        "Voting began on draft resolution H/twice.",
                        "Voting ended on draft resolution H/twice.",
                        "The text adopted became H/RES/2.",
                        "The meeting was adjourned.");
        given().get("/v1/meetings/h-pv-21").then().body("cut", equalTo(false));
    }

    @Test
    void a_vote_without_a_repeated_verdict_ends_with_its_figures_and_sponsors_are_one_entry() {
        Story meeting = opened("meeting:h-pv-8", "H/PV.8");
        meeting.tell(new ProposalTakenUp(StreamId.of("met-plain"), null))
                .tell(new MeetingSuspended("lunch"))
                .end();
        Story story = Story.of("met-plain");
        for (String name : List.of("One", "Two", "Three", "Four")) {
            story.tell(new SponsorJoined(name, null));
        }
        story.open(Visibility.PUBLIC).cast("AAA", Choice.YES).close().end();
        given().get("/v1/meetings/meeting:h-pv-8")
                .then()
                .body(
                        "entries.words",
                        hasItem("One, Two, Three and Four joined the sponsors of draft resolution H/met-plain."))
                .body("entries.words", hasItem("The meeting was suspended: lunch."))
                .body("entries.find { it.type == 'rollcall.ballot-closed.v1' }.tally.yes", equalTo(1))
                .body("entries.find { it.type == 'rollcall.ballot-opened.v1' }.tally", nullValue())
                .body("entries.type", not(hasItem("rollcall.vote-cast.v1")));
    }

    @Test
    void a_result_without_a_roll_says_where_it_is_from() {
        Story meeting = opened("meeting:h-pv-9", "H/PV.9");
        meeting.tell(new ProposalTakenUp(StreamId.of("met-reported"), null)).end();
        Procedures.reported("met-reported").end();
        given().get("/v1/meetings/h-pv-9")
                .then()
                .body(
                        "entries.words",
                        hasItem("Of the vote on amendment H/A.1 only the result is known, from Provisional record: "
                                + "88 in favour, 55 against, 23 abstaining."))
                .body(
                        "entries.find { it.type == 'rollcall.tally-reported.v1' }.verdict",
                        startsWith("not adopted, as reported"));
    }

    @Test
    void who_does_not_participate_in_a_sealed_vote_is_not_told() {
        Story meeting = opened("meeting:h-pv-10", "H/PV.10");
        meeting.tell(new ProposalTakenUp(StreamId.of("met-sealed"), null)).end();
        Story story = Story.of("met-sealed").open(Visibility.SEALED).cast("AAA", Choice.YES);
        story.tell(new NonParticipationDeclared(BallotId.of(story.ballot()), MemberCode.of("BBB")));
        String type = "rollcall.non-participation-declared.v1";
        given().get("/v1/meetings/h-pv-10")
                .then()
                .body("entries.type", not(hasItem(type)))
                .body("entries.find { it.type == 'rollcall.ballot-opened.v1' }.tally", nullValue());
        story.close().end();
        given().get("/v1/meetings/h-pv-10").then().body("entries.type", hasItem(type));
    }

    @Test
    void lists_are_the_newest_first_and_can_be_asked_for_by_symbol() {
        opened("meeting:h-pv-11", "H/PV.11").end();
        given().get("/v1/meetings?symbol=H/PV.11&assembly=harbour")
                .then()
                .body("meetings.id", equalTo(List.of("meeting:h-pv-11")))
                .body("meetings[0].assembly.name", equalTo("Harbour Assembly"))
                .body("meetings[0].entries", nullValue())
                .body("next", nullValue());
        given().get("/v1/meetings?symbol=H/PV.none").then().body("meetings.size()", equalTo(0));
    }

    private static List<String> words(String meeting) {
        return given().get("/v1/meetings/" + meeting)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("entries.words", String.class);
    }

    private static Story opened(String stream, String symbol) {
        return opened(stream, symbol, 0);
    }

    private static Story opened(String stream, String symbol, int second) {
        return Story.untold(stream)
                .at(second)
                .tell(new MeetingOpened(
                        AssemblyId.of("harbour"),
                        symbol,
                        "Seventh meeting",
                        "First session",
                        "America/New_York",
                        List.of(new Item("5", "Dues")),
                        Provenance.test()));
    }
}
