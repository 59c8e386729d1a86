package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.domain.story.Floor.amendment;
import static org.rollcall.domain.story.Floor.moved;
import static org.rollcall.domain.story.Floor.onAmendment;
import static org.rollcall.domain.story.Floor.onMotion;
import static org.rollcall.domain.story.Floor.opened;
import static org.rollcall.domain.story.Floor.reported;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.adopted;
import static org.rollcall.domain.story.Vocabulary.ballot;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.members;
import static org.rollcall.domain.story.Vocabulary.numbered;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.rejected;
import static org.rollcall.domain.story.Vocabulary.submitted;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.MotionEvent.Kind;
import org.rollcall.domain.event.MotionEvent.Polarity;
import org.rollcall.domain.event.ProposalEvent.ProposalAdopted;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.event.WordEvent.TallyReported;
import org.rollcall.domain.rule.Base;
import org.rollcall.domain.rule.Condition;
import org.rollcall.domain.rule.Finding;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Measure;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.rule.Reason;
import org.rollcall.domain.story.Story;

/** A vote of which only the result is known: totals, some of them, or the outcome alone; no roll and no names. */
class ReportedTalliesTest {

    private static final MajorityRule TWO_THIRDS = MajorityRule.twoThirds();
    private static final Figures NOTHING = new Figures(null, null, null, null);
    private static final MajorityRule COUNCIL = new MajorityRule(
            "council",
            "nine affirmative votes and no veto",
            "Charter 27(3)",
            List.of(new Condition.AtLeast(9), new Condition.NoVeto(members("RUS", "USA"))),
            null);

    private final Story story = given(submitted(), determined(TWO_THIRDS));

    @Test
    void it_stands_in_the_place_of_a_ballot() {
        TallyReported report =
                reported(1, Subject.whole(), TWO_THIRDS, new Figures(141L, 5L, 35L, 12L), Outcome.ADOPTED, null);
        story.when(report).thenApplied();

        assertThat(story.result(1)).isInstanceOfSatisfying(Ballot.Reported.class, kept -> {
            assertThat(kept.report()).isEqualTo(report);
            assertThat(kept.state()).isEqualTo("REPORTED");
            assertThat(kept.members()).isEqualTo(193);
        });
        assertThat(words(1)).isEqualTo("adopted, as reported: 141 of the 146 that voted yes or no; 98 were needed");
        assertThat(story.proposal().outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(story.proposal().nextNumber()).isEqualTo(2);
        assertThat(story.proposal().ballotOpenedAt(3)).isEqualTo(ballot(1));
        story.when(opened(1)).thenRefused(Refusal.PROPOSAL_DECIDED, "adopted");
    }

    @Test
    void without_an_outcome_the_rule_decides_by_the_figures() {
        story.with(reported(1, Subject.whole(), TWO_THIRDS, new Figures(88L, 55L, null, null), null, null));

        assertThat(words(1))
                .isEqualTo("not adopted: a majority, but 88 of the 143 that voted yes or no; 96 were needed");
        assertThat(story.result(1).verdict().reason()).isEqualTo(Reason.NO_MAJORITY);
    }

    @Test
    void some_figures_do_not_decide() {
        story.with(reported(1, Subject.whole(), TWO_THIRDS, new Figures(null, 91L, null, null), null, null));

        assertThat(words(1)).isEqualTo("not known: the figures that were found do not decide it");
        assertThat(story.proposal().outcome()).isEqualTo(Outcome.UNKNOWN);
        story.when(rejected(1)).thenApplied();
        assertThat(story.proposal().outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void with_some_figures_the_outcome_is_as_reported() {
        // The amendment A/ES-11/L.9 of 23 February 2023: rejected, 91 against, the rest not found.
        story.with(
                reported(1, Subject.whole(), TWO_THIRDS, new Figures(null, 91L, null, null), Outcome.REJECTED, null));

        assertThat(words(1)).isEqualTo("not adopted, as reported");
        assertThat(story.result(1).verdict().findings()).isEmpty();
    }

    @Test
    void the_outcome_alone_is_enough() {
        story.with(reported(1, Subject.whole(), TWO_THIRDS, NOTHING, Outcome.ADOPTED, null));

        assertThat(words(1)).isEqualTo("adopted, as reported");
        story.when(adopted(1)).thenApplied();
        story.when(rejected(1)).thenRefused(Refusal.CONTRADICTS_VERDICT, "adopted, as reported");
        story.when(numbered("A/RES/1")).thenApplied();
        assertThat(story.result(1).seq()).as("told again with its number").isEqualTo(6);
    }

    @Test
    void where_figures_and_outcome_contradict_both_are_said_and_the_report_stands() {
        story.with(reported(1, Subject.whole(), TWO_THIRDS, new Figures(88L, 55L, 23L, null), Outcome.ADOPTED, null));

        assertThat(words(1))
                .isEqualTo("adopted, as reported: a majority, but 88 of the 143 that voted yes or no; 96 were needed;"
                        + " by these figures it would have been not adopted");
        assertThat(story.proposal().outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void a_veto_is_as_reported_because_figures_have_no_names() {
        story.with(
                reported(1, Subject.whole(), COUNCIL, new Figures(11L, 1L, 3L, null), Outcome.REJECTED, Reason.VETO));

        assertThat(story.result(1).verdict().reason()).isEqualTo(Reason.VETO);
        assertThat(words(1)).isEqualTo("not adopted, as reported: vetoed; 11 of 9 required");
    }

    @Test
    void with_no_one_against_there_was_no_veto() {
        story.with(reported(1, Subject.whole(), COUNCIL, new Figures(10L, 0L, 5L, null), null, null));

        assertThat(words(1)).isEqualTo("adopted: 10 of 9 required; no veto was cast");
    }

    @Test
    void fewer_than_nine_is_not_adopted_whoever_was_against() {
        // The European amendment of 24 February 2025 in the Council: 6-1-8.
        story.with(reported(1, Subject.whole(), COUNCIL, new Figures(6L, 1L, 8L, null), null, null));

        assertThat(words(1)).isEqualTo("not adopted: 6 of 9 required");
        assertThat(story.result(1).verdict().reason()).isEqualTo(Reason.FEWER_THAN_REQUIRED);
    }

    @Test
    void nine_with_one_against_is_not_known_without_names() {
        story.with(reported(1, Subject.whole(), COUNCIL, new Figures(11L, 1L, 3L, null), null, null));

        assertThat(story.result(1).verdict().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(story.result(1).verdict().findings())
                .extracting(Finding::kind)
                .containsExactly("COUNT");
    }

    @Test
    void members_are_not_weights_and_not_seats() {
        for (Condition condition : List.of(
                new Condition.Fraction(Base.MEMBERS, 1, 2, true, Measure.WEIGHT),
                new Condition.Fraction(Base.SEATS, 1, 2, true, Measure.MEMBERS))) {
            Story weighed = given(submitted());
            MajorityRule rule = new MajorityRule("other", "another", "of these tests", List.of(condition), null);
            weighed.with(reported(1, Subject.whole(), rule, new Figures(190L, 1L, 0L, null), null, null));

            assertThat(weighed.result(1).verdict().outcome()).isEqualTo(Outcome.UNKNOWN);
        }
    }

    @Test
    void without_a_rule_the_count_stands_and_nothing_follows() {
        story.with(reported(1, Subject.whole(), null, new Figures(94L, 59L, 33L, null), null, null));

        assertThat(words(1)).isEqualTo("which majority applied is not recorded");
        assertThat(story.result(1).verdict().reason()).isEqualTo(Reason.NO_RULE);
        assertThat(story.proposal().outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void a_verdict_repeated_with_other_figures_contradicts() {
        story.with(reported(1, Subject.whole(), TWO_THIRDS, new Figures(141L, 5L, null, null), Outcome.ADOPTED, null));

        story.when(new ProposalAdopted(ballot(1), new Figures(141L, 5L, 35L, null)))
                .thenApplied();
        story.when(new ProposalAdopted(ballot(1), new Figures(142L, 5L, 35L, null)))
                .thenRefused(Refusal.CONTRADICTS_VERDICT, "adopted, as reported");
    }

    @Test
    void it_waits_its_turn_as_a_vote_does() {
        TallyReported onWhole = reported(1, Subject.whole(), TWO_THIRDS, NOTHING, Outcome.ADOPTED, null);
        story.with(amendment("L.2")).when(onWhole).thenRefused(Refusal.AMENDMENT_UNDECIDED, "L.2");
        story.with(reported(1, onAmendment("L.2"), TWO_THIRDS, NOTHING, Outcome.ADOPTED, null));

        story.when(onWhole).thenRefused(Refusal.BALLOT_TAKEN, "the next free number is 2");
        story.when(reported(2, Subject.whole(), TWO_THIRDS, NOTHING, Outcome.ADOPTED, null))
                .thenRefused(Refusal.NOT_THE_TEXT, "AS_AMENDED");
    }

    @Test
    void of_a_motion_put_the_other_way_round_those_against_carry_it() {
        MajorityRule simple = MajorityRule.simpleMajority();
        story.with(moved("m1", Kind.APPEAL, Polarity.YES_DEFEATS, null));

        story.with(reported(1, onMotion("m1"), simple, new Figures(30L, 100L, null, null), null, null));

        assertThat(words(1))
                .isEqualTo("counting the votes against, which carry the motion:"
                        + " carried: 100 of the 130 that voted yes or no; 66 were needed");
    }

    @Test
    void a_motion_reported_as_tied_was_not_carried() {
        MajorityRule simple = MajorityRule.simpleMajority();
        story.with(moved("m1", Kind.OTHER), reported(1, onMotion("m1"), simple, NOTHING, Outcome.TIED, null));

        assertThat(words(1)).isEqualTo("not carried, as reported: equally divided");
        assertThat(story.proposal().motions().getFirst().pending()).isFalse();
    }

    @Test
    void a_report_is_of_a_vote_and_holds_together() {
        refused("outcome is missing, and so are the figures", NOTHING, null, null);
        refused("outcome must be ADOPTED, REJECTED, TIED or UNKNOWN, not WITHDRAWN", NOTHING, Outcome.WITHDRAWN, null);
        refused("reason has its place beside an outcome", NOTHING, Outcome.ADOPTED, Reason.VETO);
        refused("no fewer than the votes, 194, not 193", new Figures(141L, 5L, 48L, null), Outcome.ADOPTED, null);
    }

    private static void refused(String words, Figures figures, Outcome outcome, Reason reason) {
        assertThatThrownBy(() -> reported(1, Subject.whole(), TWO_THIRDS, figures, outcome, reason))
                .hasMessageContaining(words);
    }

    private String words(int number) {
        return story.result(number).verdict().words();
    }
}
