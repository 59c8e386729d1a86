package org.rollcall.domain.rule;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.Text;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.roll.Tally;

/**
 * The majority that decides a ballot, as a value that travels with it (DESIGN decision 5).
 *
 * @param name short name within the assembly's rule book, {@code two-thirds}
 * @param words "two-thirds of the members present and voting"
 * @param article where it comes from, "Charter 18(2), rules 83 and 86"
 * @param conditions all must hold
 * @param tie what an equal division means
 */
public record MajorityRule(String name, String words, String article, List<Condition> conditions, TieRule tie) {

    private static final int MOST_CONDITIONS = 8;

    public MajorityRule {
        name = Text.required("rule.name", name, 60);
        words = Text.required("rule.words", words, 200);
        article = Text.required("rule.article", article, 200);
        conditions = List.copyOf(InvalidValue.required("rule.conditions", conditions));
        tie = tie == null ? TieRule.NONE : tie;
        if (conditions.isEmpty() || conditions.size() > MOST_CONDITIONS) {
            throw new InvalidValue(
                    "rule.conditions",
                    "must hold 1 to " + MOST_CONDITIONS + " conditions; without one everything would pass");
        }
        if (conditions.stream().noneMatch(Condition::asksForVotes)) {
            throw new InvalidValue(
                    "rule.conditions", "ask for no vote in favour, so everything would pass; add a share or a number");
        }
    }

    /** Charter, Article 18(2), and General Assembly rules 83 and 86: important questions. */
    public static MajorityRule twoThirds() {
        return new MajorityRule(
                "two-thirds",
                "two-thirds of the members present and voting",
                "Charter 18(2), rules 83 and 86",
                List.of(new Condition.Fraction(Base.PRESENT_AND_VOTING, 2, 3, false, Measure.MEMBERS)),
                TieRule.NONE);
    }

    /** Charter, Article 18(3), and General Assembly rules 85, 86 and 95: other questions. */
    public static MajorityRule simpleMajority() {
        return new MajorityRule(
                "simple-majority",
                "a majority of the members present and voting",
                "Charter 18(3), rules 85 and 86",
                List.of(new Condition.Fraction(Base.PRESENT_AND_VOTING, 1, 2, true, Measure.MEMBERS)),
                TieRule.SECOND_VOTE);
    }

    /** Decides a closed ballot on a text. */
    public Verdict decide(Count count) {
        return decide(count, Question.TEXT);
    }

    /** Decides a closed ballot. */
    public Verdict decide(Count count, Question question) {
        List<Finding> findings = findings(count);
        Optional<Tally> division = tie == TieRule.NONE ? Optional.empty() : evenDivision(count);
        if (division.isPresent()) {
            return tied(division.get(), findings, question);
        }
        for (int i = 0; i < findings.size(); i++) {
            if (!findings.get(i).met()) {
                return verdict(
                        Outcome.REJECTED, conditions.get(i).reason(), findings, words(findings, count), question);
            }
        }
        return verdict(Outcome.ADOPTED, null, findings, words(findings, count), question);
    }

    /** Why nothing could ever pass under this rule on that roll, or {@code null} where something could. */
    public String obstacleOn(Roll roll) {
        return conditions.stream()
                .map(condition -> Obstacle.to(condition, roll))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The holders of a veto under this rule, in its order; empty where nobody has one. */
    public List<MemberCode> vetoHolders() {
        return conditions.stream()
                .filter(Condition.NoVeto.class::isInstance)
                .flatMap(veto -> ((Condition.NoVeto) veto).holders().stream())
                .toList();
    }

    /** Looks at an open ballot: what is still needed, and never an outcome. */
    public Verdict standing(Count count) {
        List<Finding> findings = findings(count);
        if (findings.stream().anyMatch(finding -> finding.moreNeeded() == null)) {
            String words = findings.stream()
                    .filter(f -> f.moreNeeded() == null)
                    .map(Finding::words)
                    .collect(Collectors.joining("; "));
            return new Verdict(
                    null, null, findings, words + "; this cannot change unless a vote already cast is changed");
        }
        long more = findings.stream().mapToLong(Finding::moreNeeded).max().orElse(0);
        String words = more == 0
                ? "no more are needed if nobody else votes no; votes can still be cast and changed"
                : more + " more in favour " + (more == 1 ? "is" : "are") + " needed if nobody else votes no";
        return new Verdict(null, null, findings, words);
    }

    private List<Finding> findings(Count count) {
        return conditions.stream().map(condition -> condition.judge(count)).toList();
    }

    /**
     * The count that is evenly divided where a share of it was asked for: members, or weight under a weighted rule. Only where
     * nothing else is missing: a veto, a quorum or another share that was plainly missed is no tie.
     */
    private Optional<Tally> evenDivision(Count count) {
        List<Condition> unmet = conditions.stream()
                .filter(condition -> !condition.judge(count).met())
                .toList();
        boolean onlyByDivision = unmet.stream()
                .allMatch(condition -> condition instanceof Condition.Fraction share && share.evenlySplit(count));
        return onlyByDivision
                ? unmet.stream()
                        .map(condition -> count.by(((Condition.Fraction) condition).measure()))
                        .findFirst()
                : Optional.empty();
    }

    private Verdict tied(Tally tally, List<Finding> findings, Question question) {
        boolean again = tie == TieRule.SECOND_VOTE && question != Question.MOTION;
        Outcome outcome = again ? Outcome.TIED : Outcome.REJECTED;
        String words = question.words(outcome) + ": " + tally.yes() + " in favour and as many against";
        return new Verdict(outcome, Reason.TIE, findings, words);
    }

    /** The findings in words; a share of more than half that a majority missed is said to be that. */
    private String words(List<Finding> findings, Count count) {
        StringJoiner words = new StringJoiner("; ");
        for (int i = 0; i < findings.size(); i++) {
            boolean majority = conditions.get(i) instanceof Condition.Fraction share && share.missedByMajority(count);
            words.add((majority ? "a majority, but " : "") + findings.get(i).words());
        }
        return words.toString();
    }

    private static Verdict verdict(
            Outcome outcome, Reason reason, List<Finding> findings, String words, Question question) {
        return new Verdict(outcome, reason, findings, question.words(outcome) + ": " + words);
    }
}
