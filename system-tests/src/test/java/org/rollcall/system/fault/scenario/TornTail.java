package org.rollcall.system.fault.scenario;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.rollcall.system.bench.rig.Topics;
import org.rollcall.system.check.Answer;
import org.rollcall.system.check.Invariant;
import org.rollcall.system.fault.stage.Health;
import org.rollcall.system.fault.stage.LogDump;
import org.rollcall.system.fault.stage.ProjectionDump;
import org.rollcall.system.fault.stage.Segment;
import org.rollcall.system.fault.stage.Stage;

/**
 * The log loses its end, as after a power cut under a disk that lies. Ingest-service refuses, running or started again. Where even the
 * broker's memory of its readers is gone, the log takes new records where the lost ones stood: nobody can bring those back to the log any
 * more, but it is said, and tally-service halts that partition. The bytes of what was lost are in table {@code event}.
 */
record TornTail() implements Scenario {

    private static final Set<Integer> NOWHERE = Set.of(-1);
    private static final String READERS = "rollcall-tally";
    private static final int VOTES = 12;
    private static final int MOST_BYTES = 2_500;
    private static final Duration LONG = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "torn log tail, new records behind it: halts";
    }

    @Override
    public Result run(Setting setting) throws Exception {
        Stage stage = setting.stage();
        try (Ordeal ordeal = Ordeal.begin(stage, name(), setting.seed(), 2, 1);
                Topics topics = stage.rig().topics()) {
            ordeal.pass(Duration.ofSeconds(2));
            votes(ordeal, VOTES);
            ordeal.rest();
            int partition = partitionOf(ordeal);
            long projected = ProjectionDump.offsets(stage.pair()).get(partition);

            tear(stage, ordeal, partition);
            long end = topics.ends(Topics.EVENTS).get(partition);
            if (end >= projected) {
                throw new VainRun(name() + ": the broker kept the torn end");
            }
            ordeal.note("%d acknowledged records torn off".formatted(projected - end));
            Refusal.said(stage.ingest(1), "lost records");

            stage.ingest(1).kill();
            stage.ingest(1).start();
            Refusal.said(stage.ingest(1), "partition " + partition + " ends at " + end, "./rollcall restore-log");
            ordeal.note("ingest-service, started again, takes no place of what is missing");

            // The broker forgets what was read too, as after a week without readers: nobody can tell the loss any more.
            stage.tally(1).stop();
            topics.forgetReaders(READERS);
            stage.ingest(1).awaitReady(LONG);
            votes(ordeal, (int) (projected - end) + 3);
            stage.tally(1).start();
            Refusal.said(stage.tally(1), "DOWN", "partition " + partition);
            ordeal.note("tally-service says: " + Health.reason(stage.tally(1), partition));
            if (ProjectionDump.offsets(stage.pair()).get(partition) != projected) {
                throw new AssertionError("partition " + partition + " was projected over a torn log");
            }
            // The loss is there, and would be found if it had not been said.
            if (ordeal.violations(NOWHERE).stream()
                    .noneMatch(each -> each.invariant() == Invariant.I1_ACKNOWLEDGED_IS_COUNTED)) {
                throw new VainRun(name() + ": nothing that was acknowledged is gone");
            }
            return ordeal.refused(Set.of(partition), 1);
        } finally {
            setting.giveUpStage();
        }
    }

    private static void tear(Stage stage, Ordeal ordeal, int partition) throws Exception {
        stage.broker().kill();
        Segment segment = Segment.of(stage.pair(), partition);
        segment.tear(1 + ordeal.dice().nextLong(Math.min(MOST_BYTES, segment.size() / 2)));
        stage.start(stage.broker());
    }

    private static void votes(Ordeal ordeal, int count) {
        for (int vote = 0; vote < count; vote++) {
            if (!ordeal.until(
                    LONG, () -> ordeal.voting().vote(ordeal.probe(), ordeal.dice()) instanceof Answer.Acknowledged)) {
                throw new AssertionError("no vote is taken any more");
            }
        }
    }

    private static int partitionOf(Ordeal ordeal) {
        byte[] key = ordeal.probe().stream().value().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % LogDump.PARTITIONS;
    }
}
