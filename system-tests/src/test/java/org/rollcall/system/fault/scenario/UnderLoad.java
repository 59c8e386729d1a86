package org.rollcall.system.fault.scenario;

import java.time.Duration;
import java.util.function.Consumer;
import org.rollcall.system.fault.stage.Stage;

/**
 * The same blow, again and again, while people vote and watch; after each one all must be well again by itself.
 *
 * @param few rounds of the short set, 0 to leave it out of it
 * @param many rounds of the full set
 * @param doors instances of ingest-service that people use
 * @param before starts what the scenario needs beside the usual instances
 * @param after stops that again
 */
record UnderLoad(String name, int few, int many, int doors, Consumer<Stage> before, Consumer<Stage> after, Fault fault)
        implements Scenario {

    private static final int TABLES = 3;
    private static final Duration BETWEEN = Duration.ofMillis(1_500);
    private static final int VAIN_TRIES = 3;

    /** With the usual instances. */
    static UnderLoad of(String name, int few, int many, Fault fault) {
        return new UnderLoad(name, few, many, 1, stage -> {}, stage -> {}, fault);
    }

    @Override
    public boolean isLong() {
        return few == 0;
    }

    @Override
    public Result run(Setting setting) throws Exception {
        Stage stage = setting.stage();
        int rounds = Math.max(1, setting.rounds(few, many));
        before.accept(stage);
        try (Ordeal ordeal = Ordeal.begin(stage, name, setting.seed(), TABLES, doors)) {
            for (int round = 0; round < rounds; round++) {
                ordeal.moment(BETWEEN);
                strike(stage, ordeal, round);
                ordeal.whole();
            }
            return ordeal.end(rounds);
        } finally {
            after.accept(stage);
        }
    }

    private void strike(Stage stage, Ordeal ordeal, int round) throws Exception {
        for (int tries = 0; tries < VAIN_TRIES; tries++) {
            if (fault.strike(stage, ordeal)) {
                return;
            }
        }
        throw new VainRun(name + ", round " + (round + 1) + ": the fault did not happen");
    }
}
