package org.rollcall.system.fault.scenario;

import org.rollcall.domain.id.BallotId;
import org.rollcall.system.fault.load.Race;
import org.rollcall.system.fault.stage.Stage;

/** Two instances of ingest-service race each other on one ballot: opened twice, closed twice, voted on meanwhile. */
record TwoDoors() implements Scenario {

    @Override
    public String name() {
        return "two instances race open, vote and close";
    }

    @Override
    public Result run(Setting setting) throws Exception {
        Stage stage = setting.stage();
        stage.start(stage.ingest(2));
        int rounds = setting.rounds(40, 500);
        try (Ordeal ordeal = Ordeal.begin(stage, name(), setting.seed(), 0, 2);
                Race race = new Race(ordeal.insistence(), ordeal.dice())) {
            for (int round = 0; round < rounds; round++) {
                BallotId ballot = ordeal.voting().prepare(ordeal.dice());
                if (round % 10 == 0) {
                    ordeal.watch(ballot);
                }
                race.run(ballot);
            }
            ordeal.whole();
            return ordeal.end(rounds);
        } finally {
            stage.ingest(2).kill();
        }
    }
}
