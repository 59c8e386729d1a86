package org.rollcall.system.check;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.domain.event.ProposalEvent.VoteCast;

/** I5: a vote behind the gavel counts in no fold, and nobody was told that it did. */
record Gavel(Evidence run, Ledger ledger, Recount recount) {

    List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        for (Ledger.Judged record : ledger.records()) {
            if (isLate(record) && record.step().effect().changedSomething()) {
                violations.add(
                        violation("counts behind the gavel", record.envelope().id()));
            }
        }
        for (Attempt attempt : run.history().attempts()) {
            Answer.Acknowledged told = attempt.acknowledged();
            if (told != null && told.counted() && isLate(attempt)) {
                violations.add(violation("was told that it counts, behind the gavel", attempt));
            }
        }
        return violations;
    }

    private boolean isLate(Attempt attempt) {
        return ledger.first(new History.Name(
                        attempt.asked().stream(), attempt.asked().id()))
                .filter(this::isLate)
                .isPresent();
    }

    private boolean isLate(Ledger.Judged record) {
        if (record.envelope() == null || !(record.envelope().event() instanceof VoteCast vote)) {
            return false;
        }
        Long gavel = recount.gavel(vote.ballot());
        return gavel != null && record.step().seq() > gavel;
    }

    private static Violation violation(String words, Object evidence) {
        return new Violation(Invariant.I5_NOTHING_AFTER_THE_GAVEL, words, evidence);
    }
}
