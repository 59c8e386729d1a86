package org.rollcall.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.roll.Tally;
import org.rollcall.domain.story.Vocabulary;

/**
 * Every recorded vote that tells two rules, or a right and a wrong reading of one, apart: its outcome, and a verdict whose words
 * say why. The table is {@code cases/votes.csv}; figures that the record does not give are empty there.
 */
class CasesTest {

    private static final List<MemberCode> PERMANENT = Vocabulary.members("CHN", "FRA", "GBR", "RUS", "USA");
    private static final Condition NINE = new Condition.AtLeast(9);
    private static final Map<String, MajorityRule> RULES = Map.of(
            "two-thirds",
            MajorityRule.twoThirds(),
            "simple-majority",
            MajorityRule.simpleMajority(),
            "committee",
            rule(
                    "rules 125 and 133",
                    TieRule.REJECTED,
                    new Condition.Fraction(Base.PRESENT_AND_VOTING, 1, 2, true, null)),
            "council",
            rule("Charter 27(3)", TieRule.NONE, NINE, new Condition.NoVeto(PERMANENT)),
            "procedural",
            rule("Charter 27(2)", TieRule.NONE, NINE));

    private static MajorityRule rule(String article, TieRule tie, Condition... conditions) {
        return new MajorityRule("a rule", "a rule of these cases", article, List.of(conditions), tie);
    }

    @ParameterizedTest(name = "{0}, {3}")
    @CsvFileSource(resources = "/cases/votes.csv", delimiter = '|', numLinesToSkip = 1)
    void it_has_its_outcome_and_its_words_say_why(
            String vote,
            LocalDate date,
            String question,
            String rule,
            int yes,
            int no,
            int abstain,
            Integer notVoting,
            String permanentAgainst,
            Outcome outcome,
            Reason reason,
            String words) {
        int rest = notVoting == null ? 0 : notVoting;
        Count count = count(new Tally(yes + no + abstain + rest, yes, no, abstain), permanentAgainst);

        Verdict verdict = question.equals("APPEAL")
                ? RULES.get(rule).decide(count.mirrored(), Question.MOTION)
                : RULES.get(rule).decide(count, Question.valueOf(question));

        assertThat(verdict.words()).isEqualTo(words);
        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.reason()).isEqualTo(reason);
        assertThat(verdict.findings()).hasSameSizeAs(RULES.get(rule).conditions());
    }

    private static Count count(Tally tally, String permanentAgainst) {
        List<MemberCode> against =
                permanentAgainst == null ? List.of() : Vocabulary.members(permanentAgainst.split(" "));
        return new Count(tally, tally, tally.members(), null, member -> against.contains(member) ? Choice.NO : null);
    }

    @ParameterizedTest
    @CsvSource(textBlock = OfficialTotals.NINE_OF_ES_11)
    void dividing_by_all_or_counting_abstentions_would_reject_five_of_the_nine(
            String resolution, int yes, int no, int abstain, int notVoting) {
        Count count = Count.of(new Tally(193, yes, no, abstain));
        boolean fewerThanHalf = yes <= 193 / 2;

        assertThat(MajorityRule.twoThirds().decide(count).outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(twoThirdsOf(Base.MEMBERS).decide(count).outcome() == Outcome.REJECTED)
                .isEqualTo(fewerThanHalf);
        assertThat(twoThirdsOf(Base.VOTES_CAST).decide(count).outcome() == Outcome.REJECTED)
                .isEqualTo(fewerThanHalf);
        assertThat(fewerThanHalf).isEqualTo(Set.of("3", "5", "7", "8", "9").contains(resolution.substring(12)));
    }

    private static MajorityRule twoThirdsOf(Base base) {
        return rule("no charter", TieRule.NONE, new Condition.Fraction(base, 2, 3, false, null));
    }
}
