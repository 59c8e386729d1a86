package org.rollcall.system.fault.scenario;

import java.time.Duration;
import org.rollcall.local.process.Part;
import org.rollcall.system.fault.stage.Health;
import org.rollcall.system.fault.stage.Stage;

/** The services are there before the broker and the database: they wait, say so, and begin when these come. */
record EarlyStart() implements Scenario {

    private static final Duration ALONE = Duration.ofSeconds(8);

    @Override
    public String name() {
        return "services started before the broker and the database";
    }

    @Override
    public Result run(Setting setting) throws Exception {
        Stage stage = setting.stage();
        int rounds = setting.rounds(1, 5);
        Part[] services = {stage.ingest(1), stage.tally(1), stage.query()};
        try (Ordeal ordeal = Ordeal.begin(stage, name(), setting.seed(), 2, 1)) {
            for (int round = 0; round < rounds; round++) {
                for (Part each : services) {
                    each.kill();
                }
                stage.broker().stop();
                stage.database().stop();
                for (Part each : services) {
                    each.start();
                }
                ordeal.pass(ALONE);
                Refusal.said(stage.ingest(1), "broker cannot be reached");
                Refusal.said(stage.tally(1), "DOWN");
                Refusal.said(stage.query(), "DOWN");
                stage.database().start();
                stage.broker().start();
                ordeal.whole();
            }
            if (!Health.ready(stage.ingest(1)).startsWith("200")) {
                throw new AssertionError("commands are taken, and readiness says no");
            }
            return ordeal.end(rounds);
        }
    }
}
