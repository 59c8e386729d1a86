package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.roll.Choice.YES;
import static org.rollcall.domain.story.Floor.moved;
import static org.rollcall.domain.story.Floor.onMotion;
import static org.rollcall.domain.story.Floor.opened;
import static org.rollcall.domain.story.Floor.taken;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.submitted;
import static org.rollcall.domain.story.Vocabulary.vote;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.MotionEvent.Kind;
import org.rollcall.domain.event.MotionEvent.Polarity;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.motion.Motion;
import org.rollcall.domain.roll.Tally;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.rule.Reason;
import org.rollcall.domain.story.Story;

/** Appeals against a ruling, which stands unless overruled (General Assembly rule 71). */
class AppealTest {

    private static final MajorityRule SIMPLE = MajorityRule.simpleMajority();

    private final Story story = given(submitted(), determined(MajorityRule.twoThirds()));

    @Test
    void shall_the_appeal_be_upheld_is_carried_by_yes() {
        story.with(moved("m1", Kind.APPEAL)).with(taken(1, onMotion("m1"), SIMPLE, "ASH ELM", "FIR"));

        assertThat(state()).isEqualTo(Motion.State.CARRIED);
    }

    @Test
    void shall_the_ruling_be_upheld_is_carried_by_no() {
        story.with(moved("m1", Kind.APPEAL, Polarity.YES_DEFEATS, null));
        story.with(taken(1, onMotion("m1"), SIMPLE, "FIR", "ASH ELM"));

        assertThat(state()).isEqualTo(Motion.State.CARRIED);
        assertThat(story.ballot(1).votes().tally()).isEqualTo(new Tally(6, 1, 2, 0));
        assertThat(story.ballot(1).verdict().words())
                .isEqualTo("counting the votes against, which carry the motion:"
                        + " carried: 2 of the 3 that voted yes or no; 2 were needed");
    }

    @Test
    void upheld_by_yes_the_ruling_stands() {
        story.with(moved("m1", Kind.APPEAL, Polarity.YES_DEFEATS, null));
        story.with(taken(1, onMotion("m1"), SIMPLE, "FIR ASH", "ELM"));

        assertThat(state()).isEqualTo(Motion.State.NOT_CARRIED);
    }

    @Test
    void while_open_those_against_are_counted_too() {
        story.with(moved("m1", Kind.APPEAL, Polarity.YES_DEFEATS, null), opened(1, onMotion("m1"), SIMPLE));
        story.with(vote("ASH", YES), vote("ELM", YES));

        assertThat(story.ballot(1).verdict().words())
                .isEqualTo("counting the votes against, which carry the motion:"
                        + " 3 more in favour are needed if nobody else votes no");
    }

    @ParameterizedTest
    @EnumSource
    void a_tie_leaves_the_ruling_standing(Polarity polarity) {
        story.with(moved("m1", Kind.APPEAL, polarity, null)).with(taken(1, onMotion("m1"), SIMPLE, "ASH", "ELM"));

        assertThat(state()).isEqualTo(Motion.State.NOT_CARRIED);
        assertThat(story.ballot(1).verdict().outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(story.ballot(1).verdict().reason()).isEqualTo(Reason.TIE);
        assertThat(story.ballot(1).verdict().words()).endsWith("not carried: 1 in favour and as many against");
    }

    @Test
    void an_appeal_on_the_majority_that_is_carried_takes_it_away() {
        story.with(moved("m1", Kind.APPEAL_ON_MAJORITY)).with(taken(1, onMotion("m1"), SIMPLE, "ASH", ""));

        assertThat(story.proposal().majority()).isNull();
        assertThat(story.proposal().majorities().getFirst().overruled()).isTrue();
        story.when(opened(2)).thenRefused(Refusal.MAJORITY_CHANGED, "open it again");
        story.with(determined(SIMPLE));
        assertThat(story.proposal().majorities())
                .extracting(Determined::overruled)
                .containsExactly(true, false);
        story.with(taken(2, Subject.whole(), SIMPLE, "ASH", ""));
    }

    @Test
    void not_carried_it_leaves_the_majority_as_it_was() {
        // As on 3 October 1960 (Voeten 628, 630): the ruling was upheld, and the words failed two-thirds.
        story.with(moved("m1", Kind.APPEAL_ON_MAJORITY, Polarity.YES_DEFEATS, null));
        story.with(taken(1, onMotion("m1"), SIMPLE, "ASH ELM", "FIR"));

        assertThat(story.proposal().majority()).isEqualTo(determined(MajorityRule.twoThirds()));
    }

    @Test
    void no_other_majority_is_determined_while_the_appeal_is_pending() {
        story.with(moved("m1", Kind.APPEAL_ON_MAJORITY))
                .when(determined(SIMPLE))
                .thenRefused(Refusal.MOTION_UNDECIDED, "motion m1 appeals against the majority");
    }

    @Test
    void there_is_no_appeal_against_what_nobody_determined() {
        given(submitted())
                .when(moved("m1", Kind.APPEAL_ON_MAJORITY))
                .thenRefused(Refusal.MAJORITY_NOT_DETERMINED, "no majority was determined that could be appealed");
    }

    private Motion.State state() {
        return story.proposal().motions().getFirst().state();
    }
}
