package org.rollcall.system.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** I6: what a subscriber was sent is a chain of true standings that ends on the last one. */
record LiveChain(Evidence run, Ledger ledger) {

    List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        for (Seen seen : run.seen()) {
            if (!run.halted().contains(run.log().partitionOf(seen.ballot().stream()))) {
                new Line(seen, ledger.standings(seen.ballot()), violations).follow();
            }
        }
        return violations;
    }

    /** One subscriber's line, followed from its first sight to its last. */
    private static final class Line {

        private final Seen seen;
        private final TreeMap<Long, Shown> truth;
        private final List<Violation> violations;
        private long position;
        private boolean fresh = true;

        Line(Seen seen, TreeMap<Long, Shown> truth, List<Violation> violations) {
            this.seen = seen;
            this.truth = truth;
            this.violations = violations;
        }

        void follow() {
            seen.sights().forEach(this::see);
            boolean behind = !truth.isEmpty() && (fresh || position != truth.lastKey());
            if (seen.stayed() && behind) {
                say("ended at " + position + " and not at " + truth.lastKey(), "the end");
            }
        }

        private void see(Seen.Sight sight) {
            switch (sight) {
                case Seen.Connected connected -> {
                    position = connected.position();
                    fresh = position == 0;
                }
                case Seen.Reset reset -> {
                    position = 0;
                    fresh = true;
                }
                case Seen.Snapshot snapshot -> {
                    rise(snapshot.to(), snapshot);
                    standing(snapshot.to(), snapshot.shown(), snapshot);
                }
                case Seen.Delta delta -> {
                    if (fresh || delta.from() != position) {
                        say("a change from " + delta.from() + " came at " + (fresh ? "nothing" : position), delta);
                    }
                    rise(delta.to(), delta);
                    standing(delta.to(), delta.shown(), delta);
                }
            }
        }

        private void rise(long to, Object sight) {
            if (!fresh && to <= position) {
                say("a position that does not rise from " + position, sight);
            }
            position = to;
            fresh = false;
        }

        private void standing(long at, Shown shown, Object sight) {
            if (shown != null && !shown.equals(truth.get(at))) {
                say("the log says " + truth.get(at), sight);
            }
        }

        private void say(String words, Object sight) {
            violations.add(new Violation(
                    Invariant.I6_LIVE_IS_A_CHAIN, seen.client() + " of " + seen.ballot() + ": " + words, sight));
        }
    }
}
