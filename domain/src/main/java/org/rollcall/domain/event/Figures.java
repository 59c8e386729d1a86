package org.rollcall.domain.event;

import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.roll.Tally;

/** Figures as somebody said them; each may be {@code null} where nothing was said. Never part of a count. */
public record Figures(Long yes, Long no, Long abstain, Long notVoting) {

    public Figures {
        check("yes", yes);
        check("no", no);
        check("abstain", abstain);
        check("notVoting", notVoting);
    }

    private static void check(String field, Long figure) {
        if (figure != null && (figure < 0 || figure > 1L << 48)) {
            throw new InvalidValue(field, "must be a number of votes, not " + figure);
        }
    }

    public static Figures of(Tally tally) {
        return new Figures(tally.yes(), tally.no(), tally.abstain(), tally.pending());
    }

    /** Whether nothing was said. */
    public boolean isEmpty() {
        return yes == null && no == null && abstain == null && notVoting == null;
    }

    /** Whether nothing is missing. */
    public boolean isComplete() {
        return yes != null && no != null && abstain != null && notVoting != null;
    }

    /** What was said, added up. */
    public long sum() {
        return or0(yes) + or0(no) + or0(abstain) + or0(notVoting);
    }

    private static long or0(Long figure) {
        return figure == null ? 0 : figure;
    }

    /** Whether any figure that was said is not the counted one. */
    public boolean differsFrom(Tally tally) {
        return differs(yes, tally.yes())
                || differs(no, tally.no())
                || differs(abstain, tally.abstain())
                || differs(notVoting, tally.pending());
    }

    /** Whether any figure that was said in both is not the same. */
    public boolean contradict(Figures other) {
        return contradicts(yes, other.yes)
                || contradicts(no, other.no)
                || contradicts(abstain, other.abstain)
                || contradicts(notVoting, other.notVoting);
    }

    private static boolean contradicts(Long said, Long otherwise) {
        return otherwise != null && differs(said, otherwise);
    }

    private static boolean differs(Long said, long counted) {
        return said != null && said != counted;
    }
}
