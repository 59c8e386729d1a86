package org.rollcall.system.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.id.BallotId;

/** I7 and I8: what was read or exported is the log's, and never older than what the reader could know. */
record Reads(Evidence run, Ledger ledger) {

    private static final Set<String> NOT_THERE = Set.of("NO_SUCH_BALLOT", "BALLOT_NOT_OPEN");

    List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        exports(violations);
        for (History.Read read : run.history().reads()) {
            if (read.shown() < read.least()) {
                violations.add(new Violation(
                        Invariant.I8_READS_WHAT_WAS_ACKNOWLEDGED, "was shown less than it asked to see", read));
            }
        }
        run.history().attempts().stream()
                .filter(this::refusedWhileOpen)
                .map(attempt -> new Violation(
                        Invariant.I8_READS_WHAT_WAS_ACKNOWLEDGED, "was refused by a state of before", attempt))
                .forEach(violations::add);
        return violations;
    }

    private void exports(List<Violation> violations) {
        Map<BallotId, Ballot> ballots = ledger.ballots();
        for (Exported row : run.exported()) {
            Ballot ballot = ballots.get(row.ballot());
            Shown truth = ballot == null ? null : Shown.of(ballot);
            if (!row.shown().equals(truth)) {
                violations.add(new Violation(Invariant.I7_EXPORTS_ARE_THE_LOG, "the log says " + truth, row));
            }
        }
    }

    /** The opening was acknowledged before this vote was sent, and nobody had asked to end it when the vote was refused. */
    private boolean refusedWhileOpen(Attempt attempt) {
        BallotId ballot = attempt.asked().ballot();
        return attempt.answer() instanceof Answer.Failed failed
                && attempt.asked().kind() == Asked.Kind.VOTE
                && failed.reason() != null
                && NOT_THERE.contains(failed.reason())
                && others(Asked.Kind.OPEN, ballot)
                        .anyMatch(open -> open.ended() < attempt.invoked()
                                && open.acknowledged() != null
                                && open.acknowledged().counted())
                && others(Asked.Kind.CLOSE, ballot).noneMatch(close -> close.invoked() < attempt.ended())
                && others(Asked.Kind.VOID, ballot).noneMatch(end -> end.invoked() < attempt.ended());
    }

    private Stream<Attempt> others(Asked.Kind kind, BallotId ballot) {
        return run.history().attempts().stream()
                .filter(other -> other.asked().kind() == kind
                        && Objects.equals(other.asked().ballot(), ballot));
    }
}
