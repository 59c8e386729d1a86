package org.rollcall.domain.fold;

import java.util.List;
import org.rollcall.domain.amendment.Amendment;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.StatementDelivered;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.id.BallotId;

/**
 * Who may explain a vote. The sponsor of a proposal or of an amendment does not explain its vote on its own (General Assembly
 * rule 88); on what others brought it may, and what it says in general is its own affair.
 */
final class Explanations {

    private final Proposal proposal;

    Explanations(Proposal proposal) {
        this.proposal = proposal;
    }

    /** Why that statement is out of order, or {@code null}. */
    Effect.Refused refusalOf(StatementDelivered statement) {
        for (BallotId ballot : statement.ballots()) {
            if (proposal.ballot(ballot).isEmpty()) {
                return Effect.refused(Refusal.NO_SUCH_BALLOT, "there is no ballot " + ballot + " to explain");
            }
        }
        return statement.kind() == StatementDelivered.Kind.GENERAL ? null : refusalToExplain(statement);
    }

    private Effect.Refused refusalToExplain(StatementDelivered statement) {
        List<Subject> subjects = statement.ballots().isEmpty()
                ? List.of(Subject.whole())
                : statement.ballots().stream()
                        .map(ballot ->
                                proposal.ballot(ballot).map(Ballot::subject).orElseThrow())
                        .toList();
        return subjects.stream()
                .filter(subject -> sponsorsOf(subject).contains(statement.speaker()))
                .findFirst()
                .map(subject -> Effect.refused(
                        Refusal.SPONSOR_EXPLAINS,
                        "%s is a sponsor of %s and does not explain its vote on it (rule 88)"
                                .formatted(statement.speaker(), nameOf(subject))))
                .orElse(null);
    }

    private List<String> sponsorsOf(Subject subject) {
        return switch (subject.kind()) {
            case WHOLE, AS_AMENDED, PART -> proposal.sponsors();
            case AMENDMENT ->
                proposal.amendments.find(subject.of()).map(Amendment::sponsors).orElse(List.of());
            case MOTION -> List.of();
        };
    }

    private String nameOf(Subject subject) {
        return subject.kind() == Subject.Kind.AMENDMENT ? subject.of() : proposal.symbol();
    }
}
