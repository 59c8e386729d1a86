package org.rollcall.system.fault.scenario;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.rollcall.system.fault.stage.Folders;
import org.rollcall.system.fault.stage.Health;
import org.rollcall.system.fault.stage.Stage;

/** Backups of the log and of the database that were not made together. */
final class Restored {

    private static final Duration MORE = Duration.ofSeconds(3);

    private Restored() {}

    /** The rest is projected again from the log. */
    record DatabaseOlder() implements Scenario {
        @Override
        public String name() {
            return "database restored from an older backup: catches up";
        }

        @Override
        public Result run(Setting setting) throws Exception {
            Stage stage = setting.stage();
            int rounds = setting.rounds(1, 5);
            Path folder = stage.pair().data().postgresql();
            try (Ordeal ordeal = Ordeal.begin(stage, name(), setting.seed(), 2, 1)) {
                for (int round = 0; round < rounds; round++) {
                    stage.database().stop();
                    Path backup = Folders.backup(folder);
                    stage.database().start();
                    ordeal.whole();
                    ordeal.pass(MORE);
                    stage.database().stop();
                    Folders.restore(backup, folder);
                    stage.database().start();
                    ordeal.whole();
                }
                return ordeal.end(rounds);
            }
        }
    }

    /** The log is the older one: it lacks what was projected, and nothing may be projected over that. */
    record DatabaseNewer() implements Scenario {
        @Override
        public String name() {
            return "database newer than the restored log: halts";
        }

        @Override
        public boolean isLong() {
            return true;
        }

        @Override
        public Result run(Setting setting) throws Exception {
            Stage stage = setting.stage();
            Path folder = stage.pair().data().kafka();
            try (Ordeal ordeal = Ordeal.begin(stage, name(), setting.seed(), 2, 1)) {
                stage.broker().stop();
                Path backup = Folders.backup(folder);
                stage.broker().start();
                ordeal.whole();
                ordeal.pass(MORE);
                ordeal.rest();
                stage.ingest(1).kill();
                stage.tally(1).kill();
                stage.broker().kill();
                Folders.restore(backup, folder);
                stage.start(stage.broker(), stage.ingest(1));
                stage.tally(1).start();
                Refusal.said(stage.tally(1), "DOWN");
                Refusal.halted(stage.tally(1), "was projected already");
                Set<Integer> halted = Health.halted(stage.tally(1));
                ordeal.note(halted.size() + " partitions halted, because the log ends before what was projected");
                return ordeal.refused(halted, 1);
            } finally {
                setting.giveUpStage();
            }
        }
    }
}
