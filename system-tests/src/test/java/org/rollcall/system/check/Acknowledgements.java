package org.rollcall.system.check;

import java.util.ArrayList;
import java.util.List;

/** I1: what a client was told is what the log holds and the fold says. */
record Acknowledgements(Evidence run, Ledger ledger) {

    List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        for (Attempt attempt : run.history().attempts()) {
            Answer.Acknowledged told = attempt.acknowledged();
            if (told != null && !lossIsSaid(attempt)) {
                check(attempt, told, violations);
            }
        }
        return violations;
    }

    /** The log of that partition lost its end, and the platform says so. */
    private boolean lossIsSaid(Attempt attempt) {
        return run.halted().contains(run.log().partitionOf(attempt.asked().stream()));
    }

    private void check(Attempt attempt, Answer.Acknowledged told, List<Violation> violations) {
        var name = new History.Name(attempt.asked().stream(), attempt.asked().id());
        Ledger.Judged record = ledger.first(name).orElse(null);
        // An id that was used for something else is refused by its digest; the record is the other command's.
        boolean reused = told.status() == 422 && "REFUSED".equals(told.effect());
        if (record == null) {
            // A held stream says "held" of a record that cannot be found by its id yet.
            violations.add(violation("acknowledged, and not in the log", attempt));
        } else if (!reused && told.effect() != null && !told.effect().equals(codeOf(record))) {
            violations.add(violation("was told " + told.effect() + ", and the fold says " + codeOf(record), attempt));
        } else if (!reused && told.seq() != null && told.seq() != record.step().seq()) {
            violations.add(
                    violation("was told another place than " + record.step().seq(), attempt));
        }
    }

    private static String codeOf(Ledger.Judged record) {
        return record.step().effect().code();
    }

    private static Violation violation(String words, Attempt attempt) {
        return new Violation(Invariant.I1_ACKNOWLEDGED_IS_COUNTED, words, attempt);
    }
}
