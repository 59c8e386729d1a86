package org.rollcall.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.wire.WireRecord;
import org.rollcall.tally.given.Body;
import org.rollcall.tally.given.Debate;
import org.rollcall.tally.given.Given;
import org.rollcall.tally.given.Sitting;
import org.rollcall.tally.given.Story;

/** Given more than votes in the log, then the projection is their fold too, and each row is written only when it changed. */
@QuarkusTest
class ProcedureTest {

    private static final long SEED = 20250224;

    private final Given given = Given.shared();

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void debates_are_projected_as_they_fold() {
        List<WireRecord> records = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            records.addAll(Debate.played(new Story("debate-" + i, 7), new Random(SEED + i), 60));
        }
        given.log().append(records);
        given.assertProjectionIsTheFold();
        assertThat(count("ballot WHERE state = 'REPORTED'")).isPositive();
        assertThat(count("ballot WHERE mirrored")).isPositive();
        assertThat(count("proposal WHERE jsonb_array_length(standing -> 'motions') > 0"))
                .isPositive();
        assertThat(count("proposal WHERE (standing ->> 'amended')::boolean")).isPositive();
    }

    private long count(String rows) {
        return Long.parseLong(given.database().value("SELECT count(*) FROM g1." + rows));
    }

    @Test
    void a_report_names_nobody_and_what_it_does_not_say_is_not_zero() {
        Story story = new Story("reported", 5);
        given.log().append(List.of(story.submitted(), story.determined(), story.reported(1, null)));
        given.awaitProjected();
        assertThat(given.database()
                        .value("SELECT concat_ws('|', state, members, yes, no, abstain, roll, method) FROM g1.ballot"
                                + " WHERE id = 'reported.1'"))
                .isEqualTo("REPORTED|5");
        assertThat(count("vote WHERE ballot = 'reported.1'")).isZero();
        given.assertProjectionIsTheFold();
    }

    @Test
    void meetings_are_projected_in_the_order_in_which_things_happened() {
        Sitting sitting = new Sitting("A/PV.1");
        given.log().append(sitting.whole(new Story("taken-up", 3).stream()));
        given.assertProjectionIsTheFold();
        assertThat(given.database()
                        .value(
                                "SELECT sitting || jsonb_array_length(agenda -> 'business') FROM g1.meeting WHERE id = ?",
                                sitting.stream().value()))
                .isEqualTo("ADJOURNED2");
    }

    @Test
    void terms_weights_seats_and_suspensions_are_projected() {
        Body body = new Body("weighted", 4);
        given.log()
                .append(List.of(
                        body.defined(10),
                        body.suspended(1, LocalDate.of(2024, 1, 1)),
                        body.suspended(1, LocalDate.of(2025, 1, 1)),
                        body.suspended(2, LocalDate.of(2024, 1, 1)),
                        body.restored(1, LocalDate.of(2025, 6, 1))));
        given.assertProjectionIsTheFold();
        assertThat(given.database()
                        .value("SELECT seats || '/' || jsonb_array_length(suspensions) FROM g1.assembly WHERE id ="
                                + " 'weighted'"))
                .isEqualTo("10/2");
    }

    @Test
    void a_suspension_leaves_the_rows_of_members_alone() {
        Body body = new Body("stays", 4);
        String versions = "SELECT xmin, ctid FROM g1.member WHERE assembly = 'stays' ORDER BY place";
        given.log().append(body.defined(4));
        given.awaitProjected();
        List<String> before = given.database().lines(versions);
        given.log().append(body.suspended(0, LocalDate.of(2024, 1, 1)));
        given.awaitProjected();
        assertThat(given.database().lines(versions)).hasSize(4).isEqualTo(before);
    }

    /** What a vote costs must not grow with what else is kept of its proposal. */
    @Test
    void votes_leave_the_row_of_their_proposal_alone() {
        Story story = new Story("untouched", 5);
        String version = "SELECT xmin, ctid FROM g1.proposal WHERE id = 'untouched'";
        given.log().append(story.beginning());
        given.awaitProjected();
        String before = given.database().value(version);
        given.log().append(List.of(story.vote(1, 0, Choice.YES), story.vote(1, 1, Choice.NO)));
        given.awaitProjected();
        assertThat(given.database().value(version)).isEqualTo(before);
        given.log().append(story.closed(1));
        given.awaitProjected();
        assertThat(given.database().value(version)).isNotEqualTo(before);
    }

    @Test
    void what_is_said_of_a_ballot_stands_beside_it() {
        Story story = new Story("words", 3);
        given.log().append(story.beginning());
        given.log().append(story.declaredAbsent(1, 0));
        given.awaitProjected();
        given.log().append(List.of(story.vote(1, 0, Choice.NO), story.declaredAbsent(1, 1), story.closed(1)));
        given.awaitProjected();
        given.log().append(List.of(story.intended(1, 2), story.figure(1, new Figures(3L, null, null, null))));
        given.assertProjectionIsTheFold();
        assertThat(given.database()
                        .value("SELECT (said -> 'notParticipating')::text || jsonb_array_length(said -> 'intended')"
                                + " || jsonb_array_length(said -> 'reported') FROM g1.ballot WHERE id = 'words.1'"))
                .isEqualTo("{\"M1\": 7}11");
    }
}
