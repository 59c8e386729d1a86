package org.rollcall.query.ranking;

/** By what roll calls can be ranked, as it is asked for. */
public enum By {
    DIVIDED(
            "difference of those in favour and against, as a share of both: |yes - no| / (yes + no); the smallest first, of equal ones"
                    + " that with more votes, then the newest"),
    CLOSE(
            "votes in favour above (or, negative, below) the smallest number that the rule asks for at the base of this vote; the fewest"
                    + " votes that would have changed the result first. Where no rule is recorded the margin to each rule of the assembly is"
                    + " given, and the order follows that of the rules agreeing with the recorded outcome that asked for least"),
    OTHERWISE(
            "the votes as they were cast, decided by another rule of the assembly: those that it would have adopted though they were"
                    + " not, or not have adopted though they were; the newest first");

    private final String formula;

    By(String formula) {
        this.formula = formula;
    }

    String formula() {
        return formula;
    }
}
