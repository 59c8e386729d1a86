package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.roll.Choice.NO;
import static org.rollcall.domain.roll.Choice.YES;
import static org.rollcall.domain.story.Floor.amendment;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.ELSEWHERE;
import static org.rollcall.domain.story.Vocabulary.ROLL;
import static org.rollcall.domain.story.Vocabulary.adopted;
import static org.rollcall.domain.story.Vocabulary.adoptedWithoutVote;
import static org.rollcall.domain.story.Vocabulary.ballot;
import static org.rollcall.domain.story.Vocabulary.closed;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.imported;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.rejected;
import static org.rollcall.domain.story.Vocabulary.submitted;
import static org.rollcall.domain.story.Vocabulary.vote;

import org.junit.jupiter.api.Test;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.AmendmentEvent.AmendmentAdopted;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.ProposalEvent.ProposalAdopted;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.story.Canonical;
import org.rollcall.domain.story.Story;

/** The verdict as an event of its own repeats what the gavel decided; it never decides where a rule is known. */
class AdoptionTest {

    private final Story adopted =
            given(submitted(), determined(MajorityRule.twoThirds()), opened(1), vote("ASH", YES), closed(1));

    @Test
    void the_verdict_repeated_changes_nothing() {
        String before = Canonical.whatCounts(adopted.fold());

        adopted.when(new ProposalAdopted(ballot(1), new Figures(1L, 0L, 0L, 5L)))
                .thenApplied();
        adopted.when(adopted(1)).thenApplied();

        assertThat(Canonical.whatCounts(adopted.fold())).isEqualTo(before);
        assertThat(adopted.ballot(1).seq()).isEqualTo(5);
    }

    @Test
    void a_contradiction_is_refused_with_the_true_verdict() {
        adopted.when(rejected(1))
                .thenRefused(Refusal.CONTRADICTS_VERDICT, "the verdict on a-l-1.1 is adopted: 1 of the 1");

        assertThat(adopted.proposal().outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void figures_that_are_not_the_counted_ones_contradict() {
        adopted.when(new ProposalAdopted(ballot(1), new Figures(2L, null, null, null)))
                .thenRefused(Refusal.CONTRADICTS_VERDICT, "adopted");
    }

    @Test
    void an_equal_division_is_neither() {
        Story tied = given(
                submitted(),
                determined(MajorityRule.simpleMajority()),
                opened(1, MajorityRule.simpleMajority()),
                vote("ASH", YES),
                vote("ELM", NO),
                closed(1));

        tied.when(adopted(1)).thenRefused(Refusal.CONTRADICTS_VERDICT, "equally divided: 1 in favour and as many");
        tied.when(rejected(1)).thenRefused(Refusal.CONTRADICTS_VERDICT, "equally divided");
    }

    @Test
    void nothing_is_adopted_before_the_gavel() {
        given(submitted(), determined(MajorityRule.twoThirds()), opened(1), vote("ASH", YES))
                .when(adopted(1))
                .thenRefused(Refusal.BALLOT_NOT_CLOSED, "is OPEN, not closed");
        adopted.when(adopted(2)).thenRefused(Refusal.NO_SUCH_BALLOT, "a-l-1.2");
        adopted.when(new ProposalAdopted(new BallotId(ELSEWHERE, 1), null))
                .thenRefused(Refusal.WRONG_STREAM, "a-l-2.1");
    }

    @Test
    void of_an_import_without_a_rule_it_is_the_outcome_as_recorded() {
        Story story = given(imported(), opened(1, null), vote("ASH", YES), vote("ELM", NO), closed(1))
                .when(adopted(1))
                .thenApplied();

        assertThat(story.proposal().outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(story.ballot(1).verdict().outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(story.ballot(1).verdict().words())
                .isEqualTo("adopted, as recorded; which majority applied is not recorded");
        assertThat(story.ballot(1).seq()).isEqualTo(6);
    }

    @Test
    void what_is_recorded_once_is_not_recorded_otherwise() {
        Story story = given(imported(), opened(1, null), vote("ASH", NO), closed(1), rejected(1));

        story.when(adopted(1)).thenRefused(Refusal.CONTRADICTS_VERDICT, "not adopted, as recorded");
        story.when(rejected(1)).thenApplied();
        assertThat(story.proposal().outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void nothing_is_recorded_as_decided_while_another_vote_is_open() {
        given(imported(), opened(1, null), closed(1), opened(2, null))
                .when(rejected(1))
                .thenRefused(Refusal.BALLOT_OPEN, "ballot a-l-1.2 is open");
    }

    @Test
    void the_latest_of_several_recorded_ballots_decides() {
        Story story = given(imported(), opened(1, null), closed(1), opened(2, null), closed(2));

        story.when(rejected(1)).thenApplied();
        assertThat(story.ballot(1).verdict().outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(story.proposal().outcome()).isEqualTo(Outcome.UNKNOWN);
        story.when(adopted(2)).thenApplied();
        assertThat(story.proposal().outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void an_import_with_a_rule_is_bound_by_its_count() {
        given(imported(), determined(MajorityRule.twoThirds()), opened(1), vote("ASH", NO), closed(1))
                .when(adopted(1))
                .thenRefused(Refusal.CONTRADICTS_VERDICT, "not adopted: 0 of the 1");
    }

    @Test
    void a_recorded_outcome_of_an_amendment_is_not_the_proposals() {
        BallotOpened onAmendment = opened(ballot(1), new Subject(Subject.Kind.AMENDMENT, "A/L.1/Amend.1"), null, ROLL);
        Story story = given(imported(), amendment("A/L.1/Amend.1"), onAmendment, vote("ASH", YES), closed(1));

        story.when(adopted(1)).thenRefused(Refusal.CONTRADICTS_VERDICT, "ballot a-l-1.1 was not on the proposal");
        story.when(new AmendmentAdopted("A/L.1/Amend.1", ballot(1), null)).thenApplied();
        assertThat(story.ballot(1).verdict().outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(story.proposal().outcome()).isNull();
    }

    @Test
    void adopted_without_a_vote() {
        Story story = given(submitted()).when(adoptedWithoutVote()).thenApplied();

        assertThat(story.proposal().outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(story.proposal().ballots()).isEmpty();
        story.when(adoptedWithoutVote()).thenRefused(Refusal.PROPOSAL_DECIDED, "adopted");
        story.when(opened(1)).thenRefused(Refusal.PROPOSAL_DECIDED, "adopted");
    }

    @Test
    void what_is_recorded_of_an_earlier_ballot_does_not_undo_an_adoption_without_a_vote() {
        Story story = given(imported(), opened(1, null), closed(1), adoptedWithoutVote());

        story.when(rejected(1)).thenApplied();

        assertThat(story.ballot(1).verdict().outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(story.proposal().outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void nothing_is_adopted_without_a_vote_while_members_vote() {
        given(submitted(), determined(MajorityRule.twoThirds()), opened(1))
                .when(adoptedWithoutVote())
                .thenRefused(Refusal.BALLOT_OPEN, "a-l-1.1 is open");
    }
}
