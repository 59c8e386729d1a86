package org.rollcall.system.simulation;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.system.simulation.Plan.Trouble;

/** Looks for the smallest plan under which a seed still breaks the same invariant. */
final class Shrinking {

    private static final int LINES = 60;

    private Shrinking() {}

    static Run.Result smallest(Run.Result failed, Bug bug) {
        Run.Result best = failed;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (Plan plan : candidates(best.plan())) {
                if (plan.equals(best.plan())) {
                    continue;
                }
                Run.Result tried = Run.of(failed.seed(), plan, bug, false);
                if (tried.invariants().stream().anyMatch(failed.invariants()::contains)) {
                    best = tried;
                    smaller = true;
                    break;
                }
            }
        }
        return Run.of(failed.seed(), best.plan(), bug, true);
    }

    private static List<Plan> candidates(Plan plan) {
        List<Plan> candidates = new ArrayList<>();
        candidates.add(plan.atMost(1));
        for (Trouble trouble : plan.troubles()) {
            candidates.add(plan.without(trouble));
        }
        for (int which = 0; which < Plan.SIZES; which++) {
            candidates.add(plan.smaller(which));
        }
        return candidates;
    }

    /** A failure as somebody needs it who has to find its cause. */
    static String told(Run.Result failed, Bug bug) {
        Run.Result small = smallest(failed, bug);
        List<String> trace = small.trace();
        List<String> last = trace.subList(Math.max(0, trace.size() - LINES), trace.size());
        return """

                seed %d broke %s; again: ./mvnw -pl system-tests -am test -Dtest=SimulatorTest -Drollcall.simulator.seed=%d
                smallest plan: %s
                violations: %s
                the last of %d steps:
                %s
                """.formatted(
                        failed.seed(),
                        failed.invariants(),
                        failed.seed(),
                        small.plan(),
                        small.violations(),
                        trace.size(),
                        String.join("\n", last));
    }
}
