package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.domain.story.Vocabulary.ORCHARD;
import static org.rollcall.domain.story.Vocabulary.defined;
import static org.rollcall.domain.story.Vocabulary.members;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.Member;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.story.Story;

/** A later definition of an assembly replaces the earlier; its roll is that of the day. */
class AssemblyTest {

    private static final Member ASH = member("ASH", null, null);
    private static final Member ELM = member("ELM", LocalDate.parse("2011-07-14"), null);
    private static final Member FIR = member("FIR", null, LocalDate.parse("2011-07-14"));

    private static Member member(String code, LocalDate from, LocalDate to) {
        return new Member(MemberCode.of(code), Map.of("en", code), List.of(new Member.Term(from, to)), null, null);
    }

    @Test
    void an_assembly_is_as_it_was_last_defined() {
        Story story = Story.of(ORCHARD);
        assertThat(story.assembly().definition()).isEmpty();

        story.when(defined("Orchard", ASH)).thenApplied();
        story.when(defined("Great Orchard", ASH, ELM)).thenApplied();

        assertThat(story.assembly().definition()).contains(defined("Great Orchard", ASH, ELM));
    }

    @Test
    void the_roll_is_that_of_the_day_in_the_assemblys_order() {
        Story story = Story.of(ORCHARD).when(defined("Orchard", FIR, ELM, ASH));

        assertThat(rollOn(story, "2011-07-13")).isEqualTo(members("FIR", "ASH"));
        assertThat(rollOn(story, "2011-07-14")).isEqualTo(members("FIR", "ELM", "ASH"));
        assertThat(rollOn(story, "2011-07-15")).isEqualTo(members("ELM", "ASH"));
    }

    private static List<MemberCode> rollOn(Story story, String day) {
        return story.assembly().rollOn(LocalDate.parse(day), Map.of()).members();
    }

    @Test
    void a_day_without_members_has_no_roll() {
        Story story = Story.of(ORCHARD).when(defined("Orchard", ELM));

        assertThatThrownBy(() -> story.assembly().rollOn(LocalDate.parse("1946-01-10"), Map.of()))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("roll.members is empty: the assembly had no member on 1946-01-10");
    }
}
