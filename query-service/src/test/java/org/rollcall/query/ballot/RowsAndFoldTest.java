package org.rollcall.query.ballot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.event.WordEvent.NonParticipationDeclared;
import org.rollcall.domain.event.WordEvent.RecordCorrected;
import org.rollcall.domain.event.WordEvent.Recorded;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Choice;
import org.rollcall.query.problem.Problem;
import org.rollcall.query.proposal.Proposals;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.replay.MomentAsked;
import org.rollcall.query.replay.Pasts;
import org.rollcall.query.support.Procedures;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.Story;

/** Whatever is told, its documents are the same out of the rows and out of the fold. */
@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class RowsAndFoldTest {

    @Inject
    ReadModel model;

    @Inject
    Ballots ballots;

    @Inject
    Proposals proposals;

    @Test
    void of_what_was_said_beside_the_count() {
        same(Procedures.pressed("same-said"));
    }

    @Test
    void of_amendments_motions_and_parts() {
        same(Procedures.amended("same-amended"));
        same(Procedures.divided("same-divided"));
        same(Procedures.notActedOn("same-not-acted-on"));
    }

    @Test
    void of_what_was_adopted_and_reconsidered() {
        same(Procedures.again(
                Procedures.vote(Story.of("same-again"), null, Choice.YES).number("H/RES/1"), "H/RES/2"));
    }

    @Test
    void of_a_result_without_a_roll() {
        same(Procedures.reported("same-reported"));
    }

    @Test
    void of_a_vote_whose_rule_nobody_recorded() {
        same(Procedures.withoutRule("same-without-rule"));
    }

    @Test
    void of_a_record_that_a_catalogue_describes_and_a_later_edition_corrects() {
        Story story = Procedures.catalogued("same-catalogued");
        BallotId ballot = BallotId.of(story.ballot());
        same(story.tell(RecordCorrected.ofMember(ballot, MemberCode.of("AAA"), Recorded.YES, Recorded.ABSTAIN, "2024"))
                .tell(new RecordCorrected(ballot, null, "date", "2026-05-04", "2026-05-05", "2024")));
        given().get("/v1/ballots/same-catalogued.1")
                .then()
                .body("catalogue.subjects", equalTo(List.of("HARBOURS", "DUES")))
                .body("catalogue.committeeReport", equalTo("H/1"))
                .body("corrections.what", equalTo(List.of("choice", "date")))
                .body("votes[0].corrected", equalTo("ABSTAIN"));
        given().get("/v1/proposals/same-catalogued").then().body("catalogue.subjects[1]", equalTo("DUES"));
    }

    @Test
    void of_votes_with_weights_and_of_members_that_do_not_participate() {
        Story story = Story.of("same-weights").open(Visibility.PUBLIC, null, List.of(10L, 20L, 30L, 40L, 50L));
        story.tell(new NonParticipationDeclared(BallotId.of(story.ballot()), MemberCode.of("DDD")))
                .tell(new NonParticipationDeclared(BallotId.of(story.ballot()), MemberCode.of("BBB")))
                .cast("AAA", Choice.YES);
        same(story);
        same(story.cast("BBB", Choice.NO).close());
    }

    @Inject
    Pasts pasts;

    /** What is kept of the past tells every moment as a fold of its own up to there does, and also when it is told in pieces. */
    private void everyMoment(Story story) {
        BallotId id = BallotId.of(story.ballot());
        for (long seq = story.head(); seq > 0; seq--) {
            long moment = seq;
            model.read(cut -> {
                var documents = ballots.past(cut, ballots.standing(cut, id).proposal());
                assertThat(told(() -> documents.at(pasts, cut, id, moment, false)))
                        .as("%s at %d", id, moment)
                        .isEqualTo(told(() -> documents.at(id, moment, false)));
                return null;
            });
        }
    }

    private static Object told(Supplier<Object> document) {
        try {
            return document.get();
        } catch (Problem notYet) {
            return notYet.getMessage();
        }
    }

    private void same(Story story) {
        everyMoment(story);
        BallotId id = BallotId.of(story.ballot());
        StreamId stream = id.stream();
        model.read(cut -> {
            var standing = ballots.standing(cut, id);
            assertThat(ballots.counted(standing))
                    .isEqualTo(ballots.past(cut, standing.proposal()).at(id, standing.head(), false));
            assertThat(proposals.one(cut, stream))
                    .isEqualTo(proposals.past(cut, stream, new MomentAsked(standing.head(), null)));
            return null;
        });
    }
}
