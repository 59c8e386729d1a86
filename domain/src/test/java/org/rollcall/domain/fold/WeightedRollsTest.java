package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.roll.Choice.YES;
import static org.rollcall.domain.story.Floor.opened;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.ORCHARD;
import static org.rollcall.domain.story.Vocabulary.ballot;
import static org.rollcall.domain.story.Vocabulary.closed;
import static org.rollcall.domain.story.Vocabulary.defined;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.members;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.submitted;
import static org.rollcall.domain.story.Vocabulary.vote;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.event.Member;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.rule.Base;
import org.rollcall.domain.rule.Condition;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Measure;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.story.Story;

/** Votes that weigh differently: on the roll of the day, in the count, and in a double majority. */
class WeightedRollsTest {

    private static final MajorityRule DOUBLE = new MajorityRule(
            "double",
            "55 per cent of the members that have 65 per cent of the weight",
            "of these tests",
            List.of(
                    new Condition.Fraction(Base.MEMBERS, 55, 100, false, Measure.MEMBERS),
                    new Condition.Fraction(Base.MEMBERS, 65, 100, false, Measure.WEIGHT)),
            null);

    private final Assembly weir = Story.of(ORCHARD)
            .with(defined("Weir", member("ASH", 60), member("ELM", 30), member("FIR", 10)))
            .assembly();

    private static Member member(String code, long weight) {
        return new Member(MemberCode.of(code), Map.of("en", code), null, weight, null);
    }

    @Test
    void the_roll_of_the_day_has_the_weights_of_its_members() {
        Roll roll = weir.rollOn(LocalDate.parse("2022-03-02"), Map.of());

        assertThat(roll.weights()).containsExactly(60L, 30L, 10L);
        assertThat(roll.totalWeight()).isEqualTo(100);
    }

    @Test
    void members_alone_are_not_enough_and_weight_alone_is_not() {
        assertThat(decide("ELM FIR").verdict().words())
                .isEqualTo("not adopted: 2 of the 3 on the roll; 2 were needed;"
                        + " a majority, but 40 of the 100 on the roll, by weight; 65 were needed");
        assertThat(decide("ASH").verdict().outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(decide("ASH FIR").verdict().words())
                .isEqualTo("adopted: 2 of the 3 on the roll; 2 were needed;"
                        + " 70 of the 100 on the roll, by weight; 65 were needed");
    }

    private Ballot.Taken decide(String inFavour) {
        Roll roll = weir.rollOn(LocalDate.parse("2022-03-02"), Map.of());
        Story story = given(submitted(), determined(DOUBLE), opened(ballot(1), Subject.whole(), DOUBLE, roll));
        members(inFavour.split(" ")).forEach(member -> story.with(vote(member.value(), YES)));
        return story.with(closed(1)).ballot(1);
    }
}
