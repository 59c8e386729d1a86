package org.rollcall.query.rule;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.ballot.Ballots;
import org.rollcall.domain.effect.CommandLog;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.event.WordEvent.TallyReported;
import org.rollcall.domain.roll.Votes;
import org.rollcall.domain.rule.Condition;
import org.rollcall.domain.rule.Count;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Measure;
import org.rollcall.domain.rule.Question;
import org.rollcall.domain.rule.Reason;
import org.rollcall.domain.rule.Verdict;

/**
 * What a rule of the assembly would have said of a vote that another rule decided, or one that nobody recorded. Presence is
 * not looked at: a quorum was judged on what was reported for the rule in force.
 */
public record UnderRule(Named rule, Verdict verdict) {

    /** A rule by its name in the book and in words. */
    public record Named(String name, String words) {}

    /** What each of the rules says of votes whose roll is known; those that cannot be judged on it are left out. */
    public static List<UnderRule> ofVotes(Stream<MajorityRule> rules, Votes votes, Subject subject, boolean mirrored) {
        Count count = Count.of(votes, null);
        Question question = questionOf(subject);
        return rules.filter(rule -> judgeable(rule, votes))
                .map(rule -> of(rule, rule.decide(mirrored ? count.mirrored() : count, question)))
                .toList();
    }

    private static boolean judgeable(MajorityRule rule, Votes votes) {
        boolean weightless = !votes.roll().weighted()
                && rule.conditions().stream()
                        .anyMatch(condition ->
                                condition instanceof Condition.Fraction share && share.measure() == Measure.WEIGHT);
        return !weightless
                && rule.obstacleOn(votes.roll()) == null
                && rule.vetoHolders().stream()
                        .allMatch(holder -> votes.roll().placeOf(holder).isPresent());
    }

    private static Question questionOf(Subject subject) {
        return switch (subject.kind()) {
            case WHOLE, AS_AMENDED, AMENDMENT -> Question.TEXT;
            case PART -> Question.PART;
            case MOTION -> Question.MOTION;
        };
    }

    /** What each of the rules says of a reported result, as far as its figures allow. */
    public static List<UnderRule> ofReport(Stream<MajorityRule> rules, TallyReported report, boolean mirrored) {
        return report.figures().isEmpty()
                ? List.of()
                : rules.map(rule -> ofReport(rule, report, mirrored))
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** Judged by the machine that takes reports, as if that rule alone had been reported with the figures. */
    private static UnderRule ofReport(MajorityRule rule, TallyReported report, boolean mirrored) {
        var alone = new Ballots(report.ballot().stream(), new CommandLog());
        var underRule = new TallyReported(
                report.ballot(),
                report.subject(),
                report.question(),
                report.yesMeans(),
                rule,
                null,
                report.members(),
                report.figures(),
                null,
                null,
                report.source(),
                null);
        alone.report(underRule, mirrored, 1, Moment.of("2000-01-01"));
        Ballot judged = alone.find(report.ballot());
        return judged.verdict().reason() == Reason.NO_RULE ? null : of(rule, judged.verdict());
    }

    private static UnderRule of(MajorityRule rule, Verdict verdict) {
        return new UnderRule(new Named(rule.name(), rule.words()), verdict);
    }
}
