package org.rollcall.system.check;

import java.util.ArrayList;
import java.util.List;

/**
 * I9: once a command was acknowledged, or nobody knew, all that is said of it later is one and the same; and what was then
 * refused as never appended never counts. Before that a refusal is of its moment: a vote comes too early, and later counts.
 */
record OneAnswer(Evidence run, Ledger ledger) {

    List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        run.history().byCommand().forEach((name, attempts) -> {
            if (!run.halted().contains(run.log().partitionOf(name.stream()))) {
                check(name, attempts, violations);
            }
        });
        return violations;
    }

    private void check(History.Name name, List<Attempt> attempts, List<Violation> violations) {
        Attempt first = null;
        for (Attempt attempt : attempts) {
            Answer.Acknowledged told = attempt.acknowledged();
            boolean otherBody = told != null && told.status() == 422;
            if (told != null && told.effect() != null && !otherBody) {
                if (first != null && differs(first.acknowledged(), told)) {
                    violations.add(violation("two answers to one command", List.of(first, attempt)));
                }
                first = first == null ? attempt : first;
            }
        }
        refusedThenCounted(name, attempts, violations);
    }

    private static boolean differs(Answer.Acknowledged one, Answer.Acknowledged other) {
        boolean otherPlace =
                one.seq() != null && other.seq() != null && !one.seq().equals(other.seq());
        return !one.effect().equals(other.effect()) || otherPlace;
    }

    /** A refusal after an unknown is the unknown's answer: the record must not turn up as counted afterwards. */
    private void refusedThenCounted(History.Name name, List<Attempt> attempts, List<Violation> violations) {
        boolean settled = false;
        boolean counted = ledger.first(name)
                .filter(record -> record.step().effect().changedSomething())
                .isPresent();
        for (Attempt attempt : attempts) {
            boolean refused = attempt.answer() instanceof Answer.Failed failed && failed.isVerdict();
            boolean overlapped = attempts.stream()
                    .anyMatch(other -> other != attempt
                            && other.ended() > attempt.invoked()
                            && !(other.answer() instanceof Answer.Failed));
            if (refused && settled && counted && !overlapped) {
                violations.add(violation("was refused once nobody knew, and counts", attempts));
            }
            settled |= !(attempt.answer() instanceof Answer.Failed);
        }
    }

    private static Violation violation(String words, List<Attempt> attempts) {
        return new Violation(Invariant.I9_ONE_ANSWER_FOR_EVER, words, attempts);
    }
}
