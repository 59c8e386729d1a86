package org.rollcall.system.fault.scenario;

import java.time.Duration;
import java.util.List;
import org.rollcall.local.service.Service;
import org.rollcall.system.fault.stage.SkewedClock;
import org.rollcall.system.fault.stage.Stage;
import org.rollcall.system.hall.Http;

/** The clocks of one ingest-service and one tally-service jump by up to an hour, back and forth. Order is by offset, so nothing changes. */
record ClockJumps() implements Scenario {

    private static final int HOUR = 3_600;
    private static final Duration EACH = Duration.ofSeconds(4);

    @Override
    public String name() {
        return "clock jumps of up to an hour, back and forth";
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public Result run(Setting setting) throws Exception {
        if (!SkewedClock.isHere()) {
            return Result.skipped(name(), "libfaketime is not installed (Debian's package faketime)");
        }
        Stage stage = setting.stage();
        int rounds = setting.rounds(2, 20);
        SkewedClock doors = SkewedClock.in(stage.pair().data(), "ingest");
        SkewedClock projectors = SkewedClock.in(stage.pair().data(), "tally");
        Service ingest = stage.skewedIngest(doors);
        Service tally = stage.skewedTally(projectors);
        stage.start(ingest, tally);
        List<Http> both = List.of(stage.commands(1), new Http(ingest.address()));
        try (Ordeal ordeal = Ordeal.begin(stage, name(), setting.seed(), 3, both)) {
            for (int round = 0; round < rounds; round++) {
                doors.jump(ordeal.dice().nextInt(-HOUR, HOUR));
                projectors.jump(ordeal.dice().nextInt(-HOUR, HOUR));
                ordeal.pass(EACH);
                ordeal.whole();
            }
            return ordeal.end(rounds);
        } finally {
            ingest.kill();
            tally.kill();
        }
    }
}
