package org.rollcall.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.AssemblyEvent.AssemblyDefined;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.rule.Condition;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.story.Vocabulary;

/** What an assembly's definition may say: rules that can be met, codes once, weights that add up, terms in order. */
class DefinedAssembliesTest {

    private static final MajorityRule HALF = MajorityRule.simpleMajority();

    @Test
    void a_veto_belongs_to_a_member() {
        MajorityRule veto = rule(new Condition.AtLeast(1), new Condition.NoVeto(Vocabulary.members("YEW")));

        refused(
                "gives YEW a veto under other, but it is no member",
                () -> define(veto, null, null, member("ASH", null)));
        define(veto, null, null, member("YEW", null));
        refused("names a member twice", () -> new Condition.NoVeto(Vocabulary.members("YEW", "YEW")));
    }

    @Test
    void more_votes_than_members_could_never_be_met() {
        refused(
                "asks for 3 in favour under other, but there are only 2 members: it could never be met",
                () -> define(rule(new Condition.AtLeast(3)), null, null, member("ASH", null), member("ELM", null)));
    }

    @Test
    void a_rule_that_asks_for_no_vote_would_always_pass() {
        refused("ask for no vote in favour, so everything would pass", () -> rule(new Condition.Quorum(1, 2, false)));
        refused(
                "ask for no vote in favour, so everything would pass",
                () -> rule(new Condition.NoVeto(Vocabulary.members("YEW"))));
    }

    @Test
    void weights_are_given_for_all_and_add_up() {
        refused(
                "members.weight must be given for every member or for none",
                () -> define(HALF, null, null, member("ASH", 3L), member("ELM", null)));
        refused(
                "totalWeight is 6, but the members' weights add up to 5",
                () -> define(HALF, null, 6L, member("ASH", 3L), member("ELM", 2L)));
        refused("totalWeight is 6", () -> define(HALF, null, 6L, member("ASH", null)));
        refused("must be a positive whole number for ASH", () -> member("ASH", 0L));
        refused(
                "members.weight must total at most",
                () -> define(HALF, null, null, member("ASH", 1L << 48), member("ELM", 1L)));
        assertThat(define(HALF, null, 5L, member("ASH", 3L), member("ELM", 2L)).totalWeight())
                .isEqualTo(5);
    }

    @Test
    void those_who_left_weigh_nothing_any_more() {
        Member.Term over = new Member.Term(null, LocalDate.parse("2020-01-31"));
        Member left = new Member(MemberCode.of("OAK"), Map.of("en", "Oak"), List.of(over), 9L, null);

        assertThat(define(HALF, null, 3L, member("ASH", 3L), left).totalWeight())
                .isEqualTo(3);
    }

    @Test
    void a_code_stands_once_and_seats_hold_the_members() {
        refused(
                "members names the code ASH twice",
                () -> define(HALF, null, null, member("ASH", null), member("ASH", null)));
        refused(
                "seats must be at least the number of members, 2, not 1",
                () -> define(HALF, 1, null, member("ASH", null), member("ELM", null)));
        assertThat(define(HALF, 720, null, member("ASH", null)).seats()).isEqualTo(720);
    }

    @Test
    void terms_are_in_order_and_apart() {
        Member.Term first = new Member.Term(null, LocalDate.parse("2001-12-31"));
        Member.Term second = new Member.Term(LocalDate.parse("2001-12-31"), null);

        refused("members.terms of ASH overlap or are out of order", () -> withTerms(first, second));
        refused("members.terms of ASH overlap", () -> withTerms(second, first));
        refused("members.terms of ASH overlap", () -> withTerms(Member.Term.LASTING, second));
        assertThat(withTerms().terms()).containsExactly(Member.Term.LASTING);
    }

    @Test
    void a_procedure_names_rules_of_its_book_and_each_kind_once() {
        refused("procedure.motions names 'none', which is not among", () -> book(procedure("none", "simple-majority")));
        refused("procedure.reconsideration names 'two-thirds'", () -> book(procedure("simple-majority", "two-thirds")));
        refused(
                "procedure.precedence names a kind of motion twice",
                () -> procedure("a", "b", MotionEvent.Kind.APPEAL, MotionEvent.Kind.APPEAL));
        Procedure procedure = procedure("simple-majority", "simple-majority", MotionEvent.Kind.APPEAL);
        assertThat(procedure.precedenceOf(MotionEvent.Kind.APPEAL)).isEqualTo(1);
        assertThat(procedure.precedenceOf(MotionEvent.Kind.OTHER)).isNull();
        assertThat(book(procedure).procedure()).isEqualTo(procedure);
    }

    private static Procedure procedure(String motions, String reconsideration, MotionEvent.Kind... precedence) {
        return new Procedure("Chair", "approves", motions, reconsideration, List.of(precedence), true);
    }

    private static RuleBook book(Procedure procedure) {
        return new RuleBook("Rules", List.of(HALF), procedure);
    }

    private static MajorityRule rule(Condition... conditions) {
        return new MajorityRule("other", "another", "of these tests", List.of(conditions), null);
    }

    private static Member member(String code, Long weight) {
        return new Member(MemberCode.of(code), Map.of("en", code), null, weight, null);
    }

    private static Member withTerms(Member.Term... terms) {
        return new Member(MemberCode.of("ASH"), Map.of("en", "Ash"), List.of(terms), null, null);
    }

    private static AssemblyDefined define(MajorityRule rule, Integer seats, Long totalWeight, Member... members) {
        RuleBook rules = new RuleBook("Rules", List.of(rule), null);
        return new AssemblyDefined("Orchard", rules, List.of(members), seats, totalWeight);
    }

    private static void refused(String words, ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOf(InvalidValue.class).hasMessageContaining(words);
    }
}
