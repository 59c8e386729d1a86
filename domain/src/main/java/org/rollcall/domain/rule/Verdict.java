package org.rollcall.domain.rule;

import java.util.List;

/**
 * What a rule says of a count, explained: every figure and step as data, and the whole in words.
 *
 * @param outcome {@code null} while the ballot is open: nothing is decided before the close
 * @param reason why it is not adopted, else {@code null}
 * @param findings one for each condition of the rule, in its order
 * @param words "adopted: 141 of the 146 that voted yes or no; 98 were needed"
 */
public record Verdict(Outcome outcome, Reason reason, List<Finding> findings, String words) {

    public Verdict {
        findings = List.copyOf(findings);
    }

    /** The verdict on a ballot whose rule is not known: the count stands, nothing follows from it. */
    public static Verdict withoutRule(boolean closed) {
        return new Verdict(
                closed ? Outcome.UNKNOWN : null,
                closed ? Reason.NO_RULE : null,
                List.of(),
                "which majority applied is not recorded");
    }

    /** This count with the outcome that the record gives, where no rule is known. */
    public Verdict asRecorded(Outcome recorded, Question question) {
        return new Verdict(recorded, null, findings, question.words(recorded) + ", as recorded; " + words);
    }

    /** This verdict with something said before its words. */
    public Verdict saying(String prefix) {
        return new Verdict(outcome, reason, findings, prefix + words);
    }

    /** An equal division for the second time: rejected (General Assembly rule 95). */
    public Verdict secondTie() {
        return new Verdict(
                Outcome.REJECTED,
                Reason.TIE,
                findings,
                "not adopted, equally divided a second time: " + words.substring(words.indexOf(": ") + 2));
    }
}
