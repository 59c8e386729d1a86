package org.rollcall.system.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.ProposalEvent.BallotClosed;
import org.rollcall.domain.event.ProposalEvent.BallotVoided;
import org.rollcall.domain.event.ProposalEvent.VoteCast;

/** I3: every readable record is a command that somebody sent, as it was sent, and not one that was refused to all who asked. */
record Unasked(Evidence run, Ledger ledger) {

    /** What the service writes by itself, under ids that it takes from nobody. */
    private static final Pattern OWN = Pattern.compile("(?:verdict|shipped|abandoned|sim|import):");

    List<Violation> violations() {
        Map<History.Name, List<Attempt>> commands = run.history().byCommand();
        List<Violation> violations = new ArrayList<>();
        for (Ledger.Judged record : ledger.records()) {
            if (record.envelope() != null
                    && !OWN.matcher(record.envelope().id().value()).lookingAt()) {
                check(record, commands, violations);
            }
        }
        return violations;
    }

    private static void check(
            Ledger.Judged record, Map<History.Name, List<Attempt>> commands, List<Violation> violations) {
        List<Attempt> attempts =
                commands.get(new History.Name(record.stream(), record.envelope().id()));
        if (attempts == null) {
            violations.add(violation("nobody asked for it", record));
        } else if (attempts.stream().allMatch(attempt -> attempt.answer() instanceof Answer.Failed)) {
            violations.add(violation("all who asked were told that nothing was appended", record));
        } else if (attempts.stream()
                .noneMatch(attempt -> isThat(record.envelope().event(), attempt.asked()))) {
            violations.add(violation("what was asked for is something else", record));
        }
    }

    private static boolean isThat(Event event, Asked asked) {
        return switch (event) {
            case VoteCast vote ->
                asked.kind() == Asked.Kind.VOTE
                        && vote.ballot().equals(asked.ballot())
                        && vote.member().equals(asked.member())
                        && vote.choice() == asked.choice();
            case BallotClosed closed ->
                asked.kind() == Asked.Kind.CLOSE && closed.ballot().equals(asked.ballot());
            case BallotVoided voided ->
                asked.kind() == Asked.Kind.VOID && voided.ballot().equals(asked.ballot());
            default -> asked.kind() == Asked.Kind.OPEN || asked.kind() == Asked.Kind.OTHER;
        };
    }

    private static Violation violation(String words, Ledger.Judged record) {
        return new Violation(
                Invariant.I3_NOTHING_UNASKED,
                words,
                "record %d of partition %d, command %s"
                        .formatted(
                                record.entry().offset(),
                                record.entry().partition(),
                                record.envelope().id()));
    }
}
