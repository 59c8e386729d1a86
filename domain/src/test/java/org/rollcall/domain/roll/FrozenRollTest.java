package org.rollcall.domain.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.domain.story.Vocabulary.members;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.id.MemberCode;

/** A roll is an order of members, each once; who may not vote stays on it, with the reason. */
class FrozenRollTest {

    @Test
    void members_have_places_in_the_given_order() {
        Roll roll = Roll.of(members("ZEL", "ASH"));

        assertThat(roll.placeOf(MemberCode.of("ZEL"))).hasValue(0);
        assertThat(roll.placeOf(MemberCode.of("ASH"))).hasValue(1);
        assertThat(roll.placeOf(MemberCode.of("ELM"))).isEmpty();
        assertThat(roll.totalWeight()).isEqualTo(2);
        assertThat(roll.weightAt(1)).isEqualTo(1);
    }

    @Test
    void two_rolls_are_equal_when_all_of_them_is() {
        assertThat(Roll.of(members("ASH", "ELM")))
                .isEqualTo(Roll.of(members("ASH", "ELM")))
                .hasSameHashCodeAs(Roll.of(members("ASH", "ELM")))
                .isNotEqualTo(Roll.of(members("ELM", "ASH")))
                .isNotEqualTo(new Roll(members("ASH", "ELM"), Map.of(MemberCode.of("ASH"), "ARTICLE_19"), null, null))
                .isNotEqualTo(new Roll(members("ASH", "ELM"), null, List.of(1L, 1L), null))
                .isNotEqualTo(new Roll(members("ASH", "ELM"), null, null, 3));
    }

    @Test
    void a_roll_does_not_follow_the_list_that_it_was_made_of() {
        List<MemberCode> list = new ArrayList<>(members("ASH", "ELM"));
        Roll roll = Roll.of(list);
        list.clear();

        assertThat(roll.members()).containsExactlyElementsOf(members("ASH", "ELM"));
    }

    @Test
    void what_cannot_be_a_roll_is_refused() {
        List<MemberCode> two = members("ASH", "ELM");
        refused("roll.members is missing", null, null, null, null);
        refused("roll.members must name 1 to 100000 members, not 0", List.of(), null, null, null);
        refused("roll.members names ASH twice", members("ASH", "ELM", "ASH"), null, null, null);
        refused("names NIL, who is not on the roll", two, Map.of(MemberCode.of("NIL"), "ARTICLE_19"), null, null);
        refused(
                "needs a reason such as ARTICLE_19 for ASH",
                two,
                Map.of(MemberCode.of("ASH"), "in arrears"),
                null,
                null);
        refused("must hold one weight a member: 2, not 1", two, null, List.of(1L), null);
        refused("must be positive", two, null, List.of(1L, 0L), null);
        refused("total at most", two, null, List.of(Roll.HEAVIEST_TOTAL, 1L), null);
        refused("total at most", two, null, List.of(Long.MAX_VALUE, Long.MAX_VALUE), null);
        refused("roll.seats must be at least the number of members, 2", two, null, null, 1);
    }

    private static void refused(
            String words,
            List<MemberCode> members,
            Map<MemberCode, String> notEntitled,
            List<Long> weights,
            Integer seats) {
        assertThatThrownBy(() -> new Roll(members, notEntitled, weights, seats))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining(words);
    }

    @Test
    void a_hundred_thousand_members_fit_and_one_more_does_not() {
        List<MemberCode> members = new ArrayList<>();
        for (int i = 0; i < Roll.LARGEST; i++) {
            members.add(MemberCode.of("M" + i));
        }
        assertThat(Roll.of(members).size()).isEqualTo(Roll.LARGEST);

        members.add(MemberCode.of("ONE-TOO-MANY"));
        assertThatThrownBy(() -> Roll.of(members)).isInstanceOf(InvalidValue.class);
    }
}
