package org.rollcall.system.fault.scenario;

import java.util.List;

/** All scenarios, those on the shared stage first. */
public final class Scenarios {

    private Scenarios() {}

    /** In the order in which they are run. */
    public static List<Scenario> all() {
        return List.of(
                BrokerFaults.killed(),
                BrokerFaults.answerLost(),
                TallyFaults.killed(),
                TallyFaults.asked(),
                TallyFaults.frozen(),
                TallyFaults.comingAndGoing(),
                DatabaseFaults.killed(),
                DatabaseFaults.cutAtCommit(),
                DatabaseFaults.frozen(),
                DatabaseFaults.gone(),
                IngestFaults.killed(),
                new TwoDoors(),
                new ManyWatch(),
                new Poisoned(),
                new EarlyStart(),
                new Restored.DatabaseOlder(),
                new ClockJumps(),
                new Crowd(),
                new TopicFaults.RetentionChanged(),
                new TopicFaults.PartitionsAdded(),
                new TopicFaults.DeletedAndMadeAgain(),
                new DiskFull(),
                new TornTail(),
                new Restored.DatabaseNewer());
    }
}
