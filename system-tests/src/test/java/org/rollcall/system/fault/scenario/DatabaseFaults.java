package org.rollcall.system.fault.scenario;

import java.time.Duration;
import org.rollcall.system.fault.proxy.Trap;
import org.rollcall.system.fault.stage.Signals;

/** The projection's database dies, stands still, is away, or is cut off at the very moment of a COMMIT. */
final class DatabaseFaults {

    private static final Duration AWAY = Duration.ofSeconds(2);

    /** Longer than a client waits for an answer (10 s). */
    private static final Duration STANDS_STILL = Duration.ofSeconds(12);

    private static final Duration OUTAGE = Duration.ofSeconds(90);
    private static final int COMMITS = 3;
    private static final Duration TO_COMMIT = Duration.ofSeconds(20);

    private DatabaseFaults() {}

    static Scenario killed() {
        return UnderLoad.of("PostgreSQL kill -9", 2, 30, (stage, ordeal) -> {
            stage.database().kill();
            ordeal.moment(AWAY);
            stage.database().start();
            return true;
        });
    }

    /** It accepts connections, and never answers. */
    static Scenario frozen() {
        return UnderLoad.of("PostgreSQL frozen for 12 s", 1, 10, (stage, ordeal) -> {
            Signals.freeze(stage.database());
            ordeal.pass(STANDS_STILL);
            Signals.thaw(stage.database());
            return true;
        });
    }

    static Scenario gone() {
        return UnderLoad.of("PostgreSQL gone for 90 s", 0, 2, (stage, ordeal) -> {
            stage.database().stop();
            ordeal.pass(OUTAGE);
            stage.database().start();
            return true;
        });
    }

    /** Half of them after the word went out, half before: only the stored position can tell which it was. */
    static Scenario cutAtCommit() {
        return UnderLoad.of("PostgreSQL cut off at COMMIT", 4, 100, (stage, ordeal) -> {
            boolean after = ordeal.dice().nextBoolean();
            Trap trap = stage.databasesDoor()
                    .lay(
                            after ? Trap.Action.CUT_AFTER : Trap.Action.CUT_BEFORE,
                            1 + ordeal.dice().nextInt(COMMITS));
            ordeal.until(TO_COMMIT, () -> trap.sprung() > 0);
            stage.databasesDoor().lay(Trap.Action.CUT_AFTER, 0);
            return trap.sprung() > 0;
        });
    }
}
