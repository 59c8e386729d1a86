package org.rollcall.system.fault.scenario;

import java.util.function.Consumer;
import org.rollcall.local.service.Service;
import org.rollcall.system.fault.stage.Stage;

/** Two instances of ingest-service take commands, and one of them dies while it does. */
final class IngestFaults {

    private IngestFaults() {}

    /** Who was not answered asks again at the other, under the same id. The dead one is started again only afterwards. */
    static Scenario killed() {
        Consumer<Stage> start = stage -> stage.start(stage.ingest(2));
        Consumer<Stage> stop = stage -> stage.ingest(2).kill();
        return new UnderLoad("ingest-service kill -9, one of two instances", 1, 30, 2, start, stop, (stage, ordeal) -> {
            Service one = stage.ingest(1 + ordeal.dice().nextInt(2));
            one.kill();
            ordeal.whole();
            stage.start(one);
            return true;
        });
    }
}
