package org.rollcall.system.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.ballot.WhatCounts;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;

/** I4: the rows at the stored offsets are the fold of the log below them, and each record below them is kept. */
record Projected(Evidence run) {

    List<Violation> violations() {
        Projection projection = run.projection();
        if (projection == null) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>();
        Log below = run.log().below(projection.next());
        Ledger ledger = Ledger.of(below);
        Map<BallotId, Projection.Stored> stored = new HashMap<>();
        projection.ballots().forEach(row -> stored.put(row.ballot(), row));
        ledger.ballots().forEach((id, ballot) -> compare(ballot, stored.remove(id), violations));
        stored.values().stream()
                .filter(row -> !isHalted(row.ballot()))
                .forEach(row -> violations.add(violation("the log has no ballot " + row.ballot(), row)));
        whole(projection, below, ledger, violations);
        return violations;
    }

    private void whole(Projection projection, Log below, Ledger ledger, List<Violation> violations) {
        if (!run.halted().isEmpty()) {
            return;
        }
        if (projection.kept() != null && projection.kept() != below.entries().size()) {
            violations.add(violation(
                    "records are kept that are not there, or are there and not kept: " + projection.kept(),
                    below.entries().size()));
        }
        String hash = WhatCounts.hashOf(ledger.ballots().values().stream().map(WhatCounts::of));
        if (projection.hash() != null && !projection.hash().equals(hash)) {
            violations.add(violation("the hash of what counts is " + projection.hash(), hash));
        }
    }

    private void compare(Ballot ballot, Projection.Stored stored, List<Violation> violations) {
        if (isHalted(ballot.id())) {
            return;
        }
        if (stored == null) {
            violations.add(violation("is not projected", ballot.id()));
        } else if (!stored.shown().equals(Shown.of(ballot))) {
            violations.add(violation(ballot.id() + " is projected as " + stored.shown(), Shown.of(ballot)));
        } else if (stored.seq() != null && stored.seq() != ballot.seq()) {
            violations.add(violation(ballot.id() + " stands at " + stored.seq(), ballot.seq()));
        } else if (stored.votes() != null && ballot instanceof Ballot.Taken taken && !same(stored.votes(), taken)) {
            violations.add(violation(
                    ballot.id() + " has the votes " + stored.votes(),
                    taken.votes().letters()));
        }
    }

    private static boolean same(List<Projection.Vote> rows, Ballot.Taken ballot) {
        Map<MemberCode, Choice> stored =
                rows.stream().collect(Collectors.toMap(Projection.Vote::member, Projection.Vote::choice, (a, b) -> b));
        return ballot.terms().roll().members().stream()
                        .allMatch(member -> ballot.votes().choiceOf(member) == stored.get(member))
                && rows.size() == ballot.votes().tally().cast();
    }

    private boolean isHalted(BallotId ballot) {
        return run.halted().contains(run.log().partitionOf(ballot.stream()));
    }

    private static Violation violation(String words, Object evidence) {
        return new Violation(Invariant.I4_PROJECTION_IS_THE_FOLD, words, evidence);
    }
}
