package org.rollcall.system.fault.scenario;

import java.time.Duration;
import java.util.function.Consumer;
import org.rollcall.local.service.Service;
import org.rollcall.system.fault.stage.Sessions;
import org.rollcall.system.fault.stage.Signals;
import org.rollcall.system.fault.stage.Stage;

/** Two instances of tally-service share the partitions; one dies, is asked to end, stands still, or comes and goes. */
final class TallyFaults {

    private static final Duration MOMENT = Duration.ofSeconds(1);

    /** A supervisor kills after a while; ours after 20 s. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private TallyFaults() {}

    /** Measured is the takeover: the dead one is started again only afterwards. */
    static Scenario killed() {
        return two("tally-service kill -9, taken over", 1, 30, (stage, ordeal) -> {
            Service one = either(stage, ordeal);
            one.kill();
            ordeal.whole();
            stage.start(one);
            return true;
        });
    }

    static Scenario asked() {
        return two("tally-service SIGTERM, taken over", 1, 50, (stage, ordeal) -> {
            Service one = either(stage, ordeal);
            long begin = System.nanoTime();
            one.stop();
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            ordeal.note("it ended after %.1f s".formatted(took.toMillis() / 1e3));
            if (took.compareTo(GRACE) > 0) {
                throw new AssertionError(one.name() + " needed " + took.toSeconds() + " s to end");
            }
            ordeal.whole();
            stage.start(one);
            return true;
        });
    }

    /** The frozen one holds its locks; when it wakes up it does not know that another has gone on in its place. */
    static Scenario frozen() {
        return two("tally-service SIGSTOP in a transaction, taken over", 1, 20, (stage, ordeal) -> {
            Service one = either(stage, ordeal);
            if (!Sessions.freezeInTransaction(stage.pair(), one)) {
                return false;
            }
            ordeal.whole();
            Signals.thaw(one);
            return true;
        });
    }

    static Scenario comingAndGoing() {
        return two("rebalance storm: an instance comes and goes", 0, 40, (stage, ordeal) -> {
            Service one = stage.tally(2);
            if (ordeal.dice().nextBoolean()) {
                one.stop();
            } else {
                one.kill();
            }
            ordeal.moment(MOMENT);
            stage.start(one);
            return true;
        });
    }

    private static Service either(Stage stage, Ordeal ordeal) {
        return stage.tally(1 + ordeal.dice().nextInt(2));
    }

    private static Scenario two(String name, int few, int many, Fault fault) {
        Consumer<Stage> start = stage -> stage.start(stage.tally(2));
        Consumer<Stage> stop = stage -> {
            Signals.thaw(stage.tally(1));
            Signals.thaw(stage.tally(2));
            stage.tally(2).kill();
        };
        return new UnderLoad(name, few, many, 1, start, stop, fault);
    }
}
