package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.domain.story.Floor.opened;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.ROLL;
import static org.rollcall.domain.story.Vocabulary.ballot;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.members;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.submitted;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.rule.Base;
import org.rollcall.domain.rule.Condition;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Measure;
import org.rollcall.domain.story.Story;

/** A vote is not opened under a rule that nothing could pass on its roll, nor without who holds the veto. */
class ImpossibleRulesTest {

    @Test
    void a_veto_holder_is_on_the_roll() {
        opening(ROLL, new Condition.AtLeast(1), new Condition.NoVeto(members("ASH", "NIL")))
                .thenRefused(Refusal.VETO_HOLDER_NOT_ON_ROLL, "NIL holds a veto under other and is not on the roll");
        opening(ROLL, new Condition.AtLeast(1), new Condition.NoVeto(members("ASH", "YEW")))
                .thenApplied();
    }

    @Test
    void enough_may_vote_for_a_number() {
        opening(ROLL, new Condition.AtLeast(6))
                .thenRefused(Refusal.RULE_IMPOSSIBLE, "6 in favour are required, but those that may vote are only 5");
        opening(ROLL, new Condition.AtLeast(5)).thenApplied();
    }

    @Test
    void enough_may_vote_for_a_share_of_all_members_or_seats() {
        Roll vacant = new Roll(members("ASH", "ELM"), null, null, 5);
        opening(vacant, new Condition.Fraction(Base.SEATS, 1, 2, true, null))
                .thenRefused(Refusal.RULE_IMPOSSIBLE, "3 in favour are required, but those that may vote are only 2");
        opening(ROLL, new Condition.Fraction(Base.MEMBERS, 1, 1, false, null))
                .thenRefused(Refusal.RULE_IMPOSSIBLE, "6 in favour are required");
        opening(ROLL, new Condition.Fraction(Base.PRESENT_AND_VOTING, 1, 1, false, null))
                .thenApplied();
    }

    @Test
    void enough_weight_may_vote() {
        Roll heavy = new Roll(members("ASH", "ELM"), Map.of(MemberCode.of("ASH"), "ARTICLE_19"), List.of(3L, 2L), null);
        opening(heavy, new Condition.Fraction(Base.MEMBERS, 1, 2, true, Measure.WEIGHT))
                .thenRefused(
                        Refusal.RULE_IMPOSSIBLE,
                        "3 in favour by weight are required, but those that may vote are only 2");
    }

    @Test
    void somebody_may_vote() {
        Roll nobody = new Roll(members("ASH"), Map.of(MemberCode.of("ASH"), "ARTICLE_19"), null, null);
        opening(nobody, new Condition.Fraction(Base.PRESENT_AND_VOTING, 1, 2, true, null))
                .thenRefused(Refusal.RULE_IMPOSSIBLE, "those that may vote are only 0");
    }

    @Test
    void vacant_seats_weigh_nothing() {
        assertThatThrownBy(() -> new Condition.Fraction(Base.SEATS, 1, 2, true, Measure.WEIGHT))
                .hasMessageContaining("rule.measure cannot be WEIGHT where the base is SEATS");
    }

    private static Story opening(Roll roll, Condition... conditions) {
        MajorityRule rule = new MajorityRule("other", "another", "of these tests", List.of(conditions), null);
        return given(submitted(), determined(rule)).when(opened(ballot(1), Subject.whole(), rule, roll));
    }
}
