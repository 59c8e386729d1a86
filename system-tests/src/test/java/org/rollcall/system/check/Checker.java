package org.rollcall.system.check;

import java.util.ArrayList;
import java.util.List;

/** Holds a run against every invariant and names all that does not hold. */
public final class Checker {

    private Checker() {}

    /** What does not hold; empty after a good run. */
    public static List<Violation> check(Evidence run) {
        Ledger ledger = Ledger.of(run.log());
        Recount recount = Recount.of(ledger);
        List<Violation> violations = new ArrayList<>();
        violations.addAll(new Acknowledgements(run, ledger).violations());
        violations.addAll(new Unasked(run, ledger).violations());
        violations.addAll(new OneAnswer(run, ledger).violations());
        violations.addAll(new OneVoteEach(run, ledger, recount).violations());
        violations.addAll(new Gavel(run, ledger, recount).violations());
        violations.addAll(new Projected(run).violations());
        violations.addAll(new LiveChain(run, ledger).violations());
        violations.addAll(new Reads(run, ledger).violations());
        return violations;
    }
}
