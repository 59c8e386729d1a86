package org.rollcall.system.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.local.service.Program;
import org.rollcall.local.service.Service;
import org.rollcall.system.bench.figure.Cpu;
import org.rollcall.system.bench.figure.Figure;
import org.rollcall.system.bench.figure.Goal;
import org.rollcall.system.bench.figure.Lap;
import org.rollcall.system.bench.figure.Rounds;
import org.rollcall.system.bench.figure.Row;
import org.rollcall.system.bench.load.RollCalls;
import org.rollcall.system.bench.rig.Rig;
import org.rollcall.system.bench.rig.Topics;

/**
 * Two instances of ingest-service, each with a log of its own: of a hundred thousand events, and of a million, or of as many as
 * {@code -Drollcall.bench.events} says. Both read their log once and leave their snapshots (decision 75); then each is killed and
 * started again, in turn, until it takes commands.
 */
final class LogStart {

    private static final int SHORT = 100_000;
    private static final int LONG = Integer.getInteger("rollcall.bench.events", 10_000_000);
    private static final int EVENTS_A_ROLL_CALL = 198;
    private static final int AT_ONCE = 250;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Rig rig;
    private final String name;
    private final Map<String, String> settings;
    private final String topic;

    private LogStart(Rig rig, String name) {
        this.rig = rig;
        this.name = "ingest-" + name;
        this.topic = "bench.start." + name;
        this.settings = Map.of(
                "ROLLCALL_INGEST_LOG_TOPIC", topic,
                "ROLLCALL_INGEST_LOG_TALLIES_TOPIC", topic + ".tallies",
                "ROLLCALL_INGEST_LOG_IDENTITY_TOPIC", topic + ".log",
                "ROLLCALL_INGEST_LOG_SNAPSHOTS_TOPIC", topic + ".snapshots");
    }

    static List<Row> rows(Rig rig, Scale scale) throws Exception {
        LogStart small = new LogStart(rig, "short");
        LogStart large = new LogStart(rig, "long");
        try (Topics topics = rig.topics()) {
            small.fill(topics, scale.of(SHORT));
            large.fill(topics, scale.of(LONG));
        }
        Rounds rounds = Rounds.run(Math.min(1, scale.warmUps()), scale.rounds(), List.of(large::lap, small::lap));
        String words = "ingest on %,d events against %,d".formatted(scale.of(LONG), scale.of(SHORT));
        return List.of(
                rounds.row(words + ", processor time", "µs CPU", 0, 1, cpu(large.name, small.name), Goal.atMost(1.3)),
                rounds.row(words + ", by the clock", "ms", 0, 1, Figure.time(0.25), Goal.atMost(1.3)));
    }

    /** Of whichever of the two a lap was of. */
    private static Figure cpu(String one, String other) {
        return Figure.cpu(one, other);
    }

    private void fill(Topics topics, int events) throws Exception {
        service().start();
        service().awaitReady(PATIENCE);
        RollCalls rollCalls = new RollCalls(topic, topics.partitions(topic));
        int wanted = Math.max(1, events / EVENTS_A_ROLL_CALL);
        for (int made = 0; made < wanted; made += AT_ONCE) {
            topics.fill(rollCalls.whole("start" + made, Math.min(AT_ONCE, wanted - made), RollCalls.MEMBERS));
        }
        service().stop();
        // Read to its end once more, and a snapshot behind that: an instance is ready when it has read its log.
        service().start();
        service().awaitReady(PATIENCE);
        service().stop();
    }

    private Lap lap() throws Exception {
        Cpu cpu = rig.cpu();
        Lap lap = Lap.of(cpu, () -> {
            service().start();
            service().awaitReady(PATIENCE);
            return 1;
        });
        service().kill();
        return lap;
    }

    private Service service() {
        return rig.service(Program.INGEST, name, new HashMap<>(settings));
    }
}
