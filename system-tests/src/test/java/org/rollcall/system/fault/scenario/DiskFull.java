package org.rollcall.system.fault.scenario;

import java.time.Duration;
import org.rollcall.system.fault.stage.SmallDisk;
import org.rollcall.system.fault.stage.Stage;

/** The database has no room left: nothing of a batch is written, tally-service waits and says so, and goes on once there is room. */
record DiskFull() implements Scenario {

    private static final int ROOM = 60;
    private static final Duration FULL = Duration.ofSeconds(8);

    @Override
    public String name() {
        return "PostgreSQL disk full";
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public Result run(Setting setting) throws Exception {
        String missing = SmallDisk.missing();
        if (missing != null) {
            return Result.skipped(name(), missing);
        }
        Stage stage = setting.stage();
        int rounds = setting.rounds(1, 10);
        SmallDisk disk = SmallDisk.under(stage.pair(), ROOM);
        try (Ordeal ordeal = Ordeal.begin(stage, name(), setting.seed(), 3, 1)) {
            for (int round = 0; round < rounds; round++) {
                ordeal.moment(FULL);
                disk.fill();
                Duration after = Refusal.said(stage.tally(1), "DOWN", "No space left");
                ordeal.note("said after %.1f s".formatted(after.toMillis() / 1e3));
                ordeal.pass(FULL);
                disk.free();
                ordeal.whole();
            }
            return ordeal.end(rounds);
        } finally {
            setting.giveUpStage();
        }
    }
}
