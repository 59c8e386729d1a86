package org.rollcall.system.fault.scenario;

import java.time.Duration;
import java.util.function.Consumer;
import org.rollcall.local.service.Service;
import org.rollcall.system.fault.stage.Stage;

/** Two instances of ingest-service take commands, and one of them dies while it does. */
final class IngestFaults {

    private static final Duration AWAY = Duration.ofSeconds(2);

    private IngestFaults() {}

    /** Who was not answered asks again at the other, under the same id. */
    static Scenario killed() {
        Consumer<Stage> start = stage -> stage.start(stage.ingest(2));
        Consumer<Stage> stop = stage -> stage.ingest(2).kill();
        return new UnderLoad("ingest-service kill -9, two instances", 2, 30, 2, start, stop, (stage, ordeal) -> {
            Service one = stage.ingest(1 + ordeal.dice().nextInt(2));
            one.kill();
            ordeal.moment(AWAY);
            stage.start(one);
            return true;
        });
    }
}
