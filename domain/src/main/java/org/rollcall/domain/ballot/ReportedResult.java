package org.rollcall.domain.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.WordEvent.TallyReported;
import org.rollcall.domain.roll.Tally;
import org.rollcall.domain.rule.Condition;
import org.rollcall.domain.rule.Count;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Measure;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.rule.Question;
import org.rollcall.domain.rule.Reason;
import org.rollcall.domain.rule.Verdict;

/**
 * The verdict on a vote of which only the result is known: the outcome as reported, with what the rule says of the figures that
 * were found. Where these say otherwise both are said, and the report stands. A figure that was not found is never taken as zero.
 */
final class ReportedResult {

    private final TallyReported report;
    private final Question question;
    private final boolean mirrored;

    /** The figures as the question sees them: those against as those in favour where they carry the motion. */
    private final Figures figures;

    private ReportedResult(TallyReported report, boolean mirrored) {
        Figures said = report.figures();
        this.report = report;
        this.question = Judgement.question(report.subject());
        this.mirrored = mirrored;
        this.figures = mirrored ? new Figures(said.no(), said.yes(), said.abstain(), said.notVoting()) : said;
    }

    static Verdict verdict(TallyReported report, boolean mirrored) {
        ReportedResult result = new ReportedResult(report, mirrored);
        return report.outcome() == null ? result.computed() : result.asReported();
    }

    private Verdict computed() {
        if (report.rule() == null) {
            return Verdict.withoutRule(true);
        }
        Optional<Verdict> judged = judged();
        return judged.filter(this::certain)
                .map(verdict -> mirrored ? verdict.saying(Judgement.AGAINST_CARRIES) : verdict)
                .orElseGet(() -> new Verdict(
                        Outcome.UNKNOWN,
                        null,
                        judged.map(Verdict::findings).orElse(List.of()),
                        "not known: the figures that were found do not decide it"));
    }

    private Verdict asReported() {
        Optional<Verdict> judged = judged();
        boolean tiedMotion = question == Question.MOTION && report.outcome() == Outcome.TIED;
        Outcome said = tiedMotion ? Outcome.REJECTED : report.outcome();
        Optional<Verdict> agreeing = judged.filter(verdict -> verdict.outcome() == said);
        Reason reason = tiedMotion
                ? Reason.TIE
                : report.reason() != null
                        ? report.reason()
                        : agreeing.map(Verdict::reason).orElse(null);
        List<String> why = new ArrayList<>();
        boolean explained =
                said == Outcome.TIED || reason == agreeing.map(Verdict::reason).orElse(null);
        if (!explained) {
            why.add(words(reason));
        }
        judged.map(this::figuresInWords).ifPresent(why::add);
        judged.filter(this::certain)
                .filter(verdict -> verdict.outcome() != said)
                .ifPresent(other -> why.add("by these figures it would have been " + question.words(other.outcome())));
        return new Verdict(
                said,
                reason,
                judged.map(Verdict::findings).orElse(List.of()),
                question.words(said) + ", as reported" + (why.isEmpty() ? "" : ": " + String.join("; ", why)));
    }

    private static String words(Reason reason) {
        return switch (reason) {
            case NO_MAJORITY -> "no majority";
            case FEWER_THAN_REQUIRED -> "fewer in favour than required";
            case VETO -> "vetoed";
            case NO_QUORUM -> "no quorum";
            case TIE -> "equally divided";
            case NO_RULE -> "which majority applied is not recorded";
        };
    }

    private String figuresInWords(Verdict verdict) {
        String words = verdict.words().substring(verdict.words().indexOf(": ") + 2);
        return mirrored ? Judgement.AGAINST_CARRIES + words : words;
    }

    /** What the conditions say that can be judged by these figures; empty where that is none that asks for votes. */
    private Optional<Verdict> judged() {
        MajorityRule rule = report.rule();
        List<Condition> known = rule == null
                ? List.of()
                : rule.conditions().stream().filter(this::judgeable).toList();
        if (known.stream().noneMatch(Condition::asksForVotes)) {
            return Optional.empty();
        }
        Tally tally = new Tally(report.members(), or0(figures.yes()), or0(figures.no()), or0(figures.abstain()));
        MajorityRule part = new MajorityRule(rule.name(), rule.words(), rule.article(), known, rule.tie());
        return Optional.of(part.decide(Count.of(tally), question));
    }

    /** What misses one condition is rejected whatever the others say; what passes has to pass all. */
    private boolean certain(Verdict verdict) {
        return verdict.outcome() == Outcome.REJECTED
                || report.rule().conditions().stream().allMatch(this::judgeable);
    }

    /** A veto can only be judged by names, except that where nobody is against there is none. */
    private boolean judgeable(Condition condition) {
        return switch (condition) {
            case Condition.Fraction share ->
                share.measure() == Measure.MEMBERS && figures.yes() != null && based(share);
            case Condition.AtLeast number -> figures.yes() != null;
            case Condition.NoVeto veto -> figures.no() != null && figures.no() == 0;
            case Condition.Quorum quorum -> true;
        };
    }

    private boolean based(Condition.Fraction share) {
        return switch (share.base()) {
            case PRESENT_AND_VOTING -> figures.no() != null;
            case VOTES_CAST -> figures.no() != null && figures.abstain() != null;
            case MEMBERS -> true;
            case SEATS -> false;
        };
    }

    private static long or0(Long figure) {
        return figure == null ? 0 : figure;
    }
}
