package org.rollcall.system.bench;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.rollcall.local.service.Program;
import org.rollcall.system.bench.figure.Cpu;
import org.rollcall.system.bench.figure.Lap;
import org.rollcall.system.bench.figure.Machine;
import org.rollcall.system.bench.figure.Report;
import org.rollcall.system.bench.figure.Rounds;
import org.rollcall.system.bench.load.RollCalls;
import org.rollcall.system.bench.peer.Peer;
import org.rollcall.system.bench.rig.Answers;
import org.rollcall.system.bench.rig.Projected;
import org.rollcall.system.bench.rig.Rig;
import org.rollcall.system.bench.rig.Topics;

/**
 * The whole projection built anew beside the one that serves, compared ballot by ballot and switched to, against what must be done
 * at the least: reading the topic, then a binary COPY of the same rows into empty tables.
 */
final class RebuildBench implements Bench {

    private static final int ROLL_CALLS = 1_500;
    private static final int AT_ONCE = 100;
    private static final String PEER_SCHEMA = "peer_rebuild";
    private static final String REBUILD = "/v1/projection/rebuild";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Set<String> WORKING = Set.of("BUILDING", "CATCHING_UP", "COMPARING", "SWITCHING");

    @Override
    public Report run(Rig rig, Scale scale) throws Exception {
        Machine machine = Machine.here();
        rig.stop(Program.INGEST);
        rig.stop(Program.QUERY);
        URI tally = rig.start(Program.TALLY).address();
        try (Topics topics = rig.topics();
                Projected projected = rig.projected()) {
            fill(scale, topics, projected);
            projected.createLike(PEER_SCHEMA);
            Path rows = rig.folder("rebuild");
            projected.copyOut("", rows);
            long records = topics.size(Topics.EVENTS);
            Peer peer = rig.peer("copy");
            Cpu cpu = rig.cpu();
            // A rebuild is long enough to be warm after one.
            Rounds rounds = Rounds.run(
                    1,
                    scale.rounds(),
                    List.of(
                            () -> Lap.of(cpu, () -> rebuilt(tally, records)),
                            () -> copied(cpu, peer, projected, rows, records)));
            return new Report(
                    "rebuild",
                    machine,
                    Machine.commit(rig.home()),
                    scale.rounds(),
                    List.of(rounds.row("rebuild against a raw poll, then a binary COPY", "records/s", 1, 0.4)),
                    rig.hash(),
                    List.of("the ratio in each round: " + rounds.spread(1)));
        }
    }

    private static void fill(Scale scale, Topics topics, Projected projected) throws Exception {
        RollCalls rollCalls = new RollCalls(Topics.EVENTS, topics.partitions(Topics.EVENTS));
        int wanted = scale.of(ROLL_CALLS);
        for (int made = 0; made < wanted; made += AT_ONCE) {
            topics.fill(rollCalls.whole("rebuild" + made, Math.min(AT_ONCE, wanted - made), RollCalls.MEMBERS));
        }
        projected.awaitTaken(topics.size(Topics.EVENTS));
    }

    private static long rebuilt(URI tally, long records) throws Exception {
        Answers.of(tally, "POST", REBUILD);
        JsonNode[] last = new JsonNode[1];
        await().pollInterval(Duration.ofMillis(20)).atMost(PATIENCE).until(() -> {
            last[0] = Answers.of(tally, "GET", REBUILD);
            return !WORKING.contains(last[0].path("state").asText());
        });
        if (!last[0].path("state").asText().equals("SWITCHED")) {
            throw new AssertionError("the rebuild was not switched to: " + last[0]);
        }
        return records;
    }

    private static Lap copied(Cpu cpu, Peer peer, Projected projected, Path rows, long records) throws Exception {
        projected.truncate(PEER_SCHEMA);
        return Lap.of(cpu, () -> {
            peer.does("poll", Topics.EVENTS);
            peer.does("copy", PEER_SCHEMA, rows.toString());
            return records;
        });
    }

    /** Whether tally-service can do it. */
    static boolean isOffered(URI tally) throws Exception {
        return !Answers.of(tally, "GET", REBUILD).isMissingNode();
    }
}
