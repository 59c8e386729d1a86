package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.domain.story.Vocabulary.ORCHARD;
import static org.rollcall.domain.story.Vocabulary.defined;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.AssemblyEvent.VotingRightRestored;
import org.rollcall.domain.event.AssemblyEvent.VotingRightSuspended;
import org.rollcall.domain.event.Member;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.story.Story;

/** The right to vote, suspended and restored by dated decisions (Charter, Article 19); the member stays on the roll. */
class SuspensionsTest {

    private static final Member ASH = new Member(MemberCode.of("ASH"), Map.of("en", "Ash"), null, null, null);
    private static final Member ELM = new Member(
            MemberCode.of("ELM"),
            Map.of("en", "Elm"),
            List.of(term("2020-01-01", "2021-12-31"), term("2024-01-01", null)),
            null,
            null);

    private final Story story = Story.of(ORCHARD).with(defined("Orchard", ASH, ELM));

    private static Member.Term term(String from, String to) {
        return new Member.Term(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    @Test
    void on_those_days_the_member_is_on_the_roll_and_may_not_vote() {
        story.with(suspended("ASH", "2022-01-11", "2022-06-30"));

        assertThat(bars("2022-01-10")).isEmpty();
        assertThat(bars("2022-01-11")).containsEntry(MemberCode.of("ASH"), "ARTICLE_19");
        assertThat(bars("2022-06-30")).containsEntry(MemberCode.of("ASH"), "ARTICLE_19");
        assertThat(bars("2022-07-01")).isEmpty();
        assertThat(rollOn("2022-03-02").members()).containsExactly(MemberCode.of("ASH"));
    }

    @Test
    void until_restored_it_goes_on() {
        story.with(suspended("ASH", "2022-01-11", null), restored("ASH", "2023-02-01"));

        assertThat(bars("2023-01-31")).hasSize(1);
        assertThat(bars("2023-02-01")).isEmpty();
        assertThat(story.assembly().suspensions().getFirst().restored()).isEqualTo("a decision");
        story.with(suspended("ASH", "2023-02-01", null));
        assertThat(bars("2025-01-01")).hasSize(1);
    }

    @Test
    void two_of_them_do_not_overlap() {
        story.with(suspended("ASH", "2022-01-11", "2022-06-30"), suspended("ASH", "2023-01-01", null));

        story.when(suspended("ASH", "2022-06-30", "2022-07-30"))
                .thenRefused(Refusal.SUSPENSION_OVERLAPS, "ASH is suspended from 2022-01-11 to 2022-06-30 already");
        story.when(suspended("ASH", "2021-01-01", "2022-01-11")).thenRefused(Refusal.SUSPENSION_OVERLAPS, "2022-01-11");
        story.when(suspended("ASH", "2022-12-01", null)).thenRefused(Refusal.SUSPENSION_OVERLAPS, "2023-01-01 on");
        story.when(suspended("ASH", "2030-12-01", "2030-12-02")).thenRefused(Refusal.SUSPENSION_OVERLAPS, "2023-01-01");
        story.when(suspended("ASH", "2022-07-01", "2022-12-31")).thenApplied();
        story.when(suspended("ELM", "2022-01-11", "2022-06-30")).thenApplied();
    }

    @Test
    void only_what_is_suspended_is_restored() {
        story.with(suspended("ASH", "2022-01-11", "2022-06-30"));

        story.when(restored("ASH", "2022-07-01"))
                .thenRefused(Refusal.NOT_SUSPENDED, "ASH is not suspended on 2022-07-01");
        story.when(restored("ELM", "2022-03-01")).thenRefused(Refusal.NOT_SUSPENDED, "ELM is not suspended");
        story.when(restored("ASH", "2022-01-11"))
                .thenRefused(Refusal.NOT_SUSPENDED, "it can be restored from the day after at the earliest");
    }

    @Test
    void it_is_said_of_members_of_an_assembly_that_is_there() {
        story.when(suspended("NIL", "2022-01-11", null)).thenRefused(Refusal.NO_SUCH_MEMBER, "NIL is no member");
        Story.of(ORCHARD)
                .when(suspended("ASH", "2022-01-11", null))
                .thenRefused(Refusal.NO_SUCH_ASSEMBLY, "the assembly was not defined before this");
        assertThatThrownBy(() -> suspended("ASH", "2022-01-11", "2022-01-10"))
                .hasMessageContaining("to is before from");
    }

    @Test
    void a_new_definition_leaves_them() {
        story.with(suspended("ASH", "2022-01-11", null), defined("Great Orchard", ELM, ASH));

        assertThat(bars("2024-02-01")).containsOnlyKeys(MemberCode.of("ASH"));
        story.with(defined("Orchard of elms", ELM));
        assertThat(bars("2024-02-01")).isEmpty();
    }

    @Test
    void who_was_elected_twice_is_on_the_roll_in_both_terms_and_not_between() {
        assertThat(rollOn("2021-12-31").members()).hasSize(2);
        assertThat(rollOn("2022-01-01").members()).hasSize(1);
        assertThat(rollOn("2024-01-01").members()).hasSize(2);
    }

    private Map<MemberCode, String> bars(String day) {
        return rollOn(day).notEntitled();
    }

    private Roll rollOn(String day) {
        return story.assembly().rollOn(LocalDate.parse(day), Map.of());
    }

    private static VotingRightSuspended suspended(String member, String from, String to) {
        LocalDate last = to == null ? null : LocalDate.parse(to);
        return new VotingRightSuspended(MemberCode.of(member), LocalDate.parse(from), last, "ARTICLE_19", "a decision");
    }

    private static VotingRightRestored restored(String member, String from) {
        return new VotingRightRestored(MemberCode.of(member), LocalDate.parse(from), "a decision");
    }
}
