package org.rollcall.system.fault.scenario;

import java.time.Duration;
import java.util.List;
import org.rollcall.system.check.Invariant;
import org.rollcall.system.check.Violation;

/**
 * What became of a scenario.
 *
 * @param acknowledged votes of which their voters were told that they count
 * @param violations of any invariant; none after a good run
 * @param recovery the longest time of any round until a new vote was acknowledged, projected and shown again, from the moment at
 *     which what was broken was let go on; or from the blow itself where another instance takes over
 * @param notes what somebody who reads the row should know
 * @param skipped why it was not run, or {@code null}
 * @param failure why it did not come to its end, or {@code null}: something that must happen by itself did not
 */
public record Result(
        String scenario,
        int rounds,
        long acknowledged,
        List<Violation> violations,
        Duration recovery,
        List<String> notes,
        String skipped,
        String failure) {

    /** Of a scenario that cannot be run here. */
    public static Result skipped(String scenario, String why) {
        return new Result(scenario, 0, 0, List.of(), null, List.of(), why, null);
    }

    /** Of a scenario in which something that must happen did not. */
    public static Result failed(String scenario, String why) {
        return new Result(scenario, 0, 0, List.of(), null, List.of(), null, why);
    }

    /** Whether all of it was as it must be. */
    public boolean isGood() {
        return violations.isEmpty() && failure == null;
    }

    /** Acknowledged commands that are not in the log or did something else there. */
    public long lost() {
        return of(Invariant.I1_ACKNOWLEDGED_IS_COUNTED);
    }

    /** Members with more than one vote in effect, or another than the one that counts. */
    public long doubled() {
        return of(Invariant.I2_ONE_VOTE_EACH);
    }

    private long of(Invariant invariant) {
        return violations.stream().filter(each -> each.invariant() == invariant).count();
    }
}
