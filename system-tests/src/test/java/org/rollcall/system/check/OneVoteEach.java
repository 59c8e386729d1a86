package org.rollcall.system.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;

/** I2: of each member at most one vote, in the fold and in the rows: the one that the recount finds. */
record OneVoteEach(Evidence run, Ledger ledger, Recount recount) {

    List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        ledger.ballots().forEach((id, ballot) -> {
            if (ballot instanceof Ballot.Taken taken) {
                inFold(taken, violations);
            }
        });
        if (run.projection() != null) {
            run.projection().ballots().forEach(stored -> twice(stored, violations));
        }
        return violations;
    }

    private void inFold(Ballot.Taken ballot, List<Violation> violations) {
        Map<MemberCode, Choice> folded = new HashMap<>();
        for (MemberCode member : ballot.terms().roll().members()) {
            Choice choice = ballot.votes().choiceOf(member);
            if (choice != null) {
                folded.put(member, choice);
            }
        }
        Map<MemberCode, Choice> counted = new HashMap<>();
        recount.votes(ballot.id()).forEach((member, vote) -> counted.put(member, vote.choice()));
        if (!folded.equals(counted)) {
            violations.add(violation("the fold of " + ballot.id() + " has " + folded, counted));
        }
    }

    private static void twice(Projection.Stored stored, List<Violation> violations) {
        if (stored.votes() == null) {
            return;
        }
        Map<MemberCode, Choice> rows = new HashMap<>();
        for (Projection.Vote vote : stored.votes()) {
            if (rows.put(vote.member(), vote.choice()) != null) {
                violations.add(violation(vote.member() + " has two votes in " + stored.ballot(), stored.votes()));
            }
        }
    }

    private static Violation violation(String words, Object evidence) {
        return new Violation(Invariant.I2_ONE_VOTE_EACH, words, evidence);
    }
}
