package org.rollcall.system.bench;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rollcall.local.service.Program;
import org.rollcall.local.service.Service;
import org.rollcall.system.bench.figure.Figure;
import org.rollcall.system.bench.figure.Goal;
import org.rollcall.system.bench.figure.Lap;
import org.rollcall.system.bench.figure.Rounds;
import org.rollcall.system.bench.figure.Row;
import org.rollcall.system.bench.figure.StateHash;
import org.rollcall.system.bench.load.RollCalls;
import org.rollcall.system.bench.rig.Gauges;
import org.rollcall.system.bench.rig.Projected;
import org.rollcall.system.bench.rig.Rig;
import org.rollcall.system.bench.rig.TimedIntake;
import org.rollcall.system.bench.rig.Topics;

/**
 * One instance of tally-service against two that share the partitions, each side with a log and a database of its own that are
 * filled with the same votes. What is compared is the processor time of all processes for a vote: on a machine with more
 * processors two are faster, and must not be dearer.
 */
final class TwoInstances {

    private static final int ROLL_CALLS = 150;

    /** Each of two instances gets half of the work, and so twice as long until its code is compiled. */
    private static final int COLD_LAPS = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private TwoInstances() {}

    /** A log, a database, and as many instances. */
    private record Side(
            Rig rig,
            String topic,
            List<Service> instances,
            Projected projected,
            TimedIntake intake,
            RollCalls rollCalls)
            implements AutoCloseable {

        static Side of(Rig rig, Topics topics, String name, int count) throws Exception {
            String topic = "bench." + name + ".events";
            String bell = "bench." + name + ".tallies";
            topics.createLike(Topics.EVENTS, topic);
            topics.createLike("rollcall.tallies", bell);
            String url = rig.createDatabase("rollcall_" + name);
            Map<String, String> settings = Map.of(
                    "ROLLCALL_DATABASE_URL", url,
                    "ROLLCALL_TALLY_EVENTS_TOPIC", topic,
                    "ROLLCALL_TALLY_TALLIES_TOPIC", bell,
                    "ROLLCALL_TALLY_GROUP", "bench-" + name);
            List<Service> instances = IntStream.rangeClosed(1, count)
                    .mapToObj(i -> rig.start(Program.TALLY, "tally-" + name + "-" + i, settings))
                    .toList();
            Projected projected = rig.projected(url);
            var intake = new TimedIntake(instances, topics, topic, projected, rig.cpu());
            Side side =
                    new Side(rig, topic, instances, projected, intake, new RollCalls(topic, topics.partitions(topic)));
            await().atMost(PATIENCE).until(() -> side.isShared(topics.partitions(topic)));
            return side;
        }

        /** Whether every instance reads its part, and no partition is read twice or by nobody. */
        boolean isShared(int partitions) throws Exception {
            double all = 0;
            for (Service instance : instances) {
                double part = Gauges.of(instance.address(), "rollcall_tally_assigned_partitions");
                if (Math.abs(part - (double) partitions / instances.size()) >= 1) {
                    return false;
                }
                all += part;
            }
            return all == partitions;
        }

        Lap lap(String prefix, int rollCallsOfLap) throws Exception {
            return intake.lap(rollCalls.whole(prefix, rollCallsOfLap, RollCalls.MEMBERS));
        }

        /** Fails unless what counts is what the log says, and every record was kept once. */
        void check() throws Exception {
            StateHash hash = rig.hash(topic, instances.getFirst(), projected);
            if (!hash.equal()) {
                throw new AssertionError(
                        instances.size() + " instances projected something else than the log: " + hash);
            }
        }

        @Override
        public void close() throws Exception {
            instances.forEach(Service::kill);
            projected.close();
        }
    }

    static Row against(Rig rig, Scale scale, Topics topics, double atMost) throws Exception {
        int count = scale.of(ROLL_CALLS);
        int[] laps = new int[2];
        try (Side two = Side.of(rig, topics, "two", 2);
                Side one = Side.of(rig, topics, "one", 1)) {
            Rounds rounds = Rounds.run(
                    COLD_LAPS * scale.warmUps(),
                    scale.rounds(),
                    List.of(() -> two.lap("shared" + laps[0]++, count), () -> one.lap("shared" + laps[1]++, count)));
            two.check();
            one.check();
            return rounds.row(
                    "processor time a vote, two instances against one", "µs", 0, 1, everything(), Goal.atMost(atMost));
        }
    }

    private static Figure everything() {
        return new Figure(
                lap -> (double) lap.cpuMicros().values().stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        / lap.operations(),
                Figure.rate().noise());
    }
}
