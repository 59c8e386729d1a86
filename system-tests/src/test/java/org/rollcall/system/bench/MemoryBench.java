package org.rollcall.system.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rollcall.local.service.Program;
import org.rollcall.local.service.Service;
import org.rollcall.system.bench.figure.Machine;
import org.rollcall.system.bench.figure.Report;
import org.rollcall.system.bench.figure.Row;
import org.rollcall.system.bench.load.RollCalls;
import org.rollcall.system.bench.rig.Answers;
import org.rollcall.system.bench.rig.Memory;
import org.rollcall.system.bench.rig.Projected;
import org.rollcall.system.bench.rig.Rig;
import org.rollcall.system.bench.rig.TimedIntake;
import org.rollcall.system.bench.rig.Topics;

/**
 * What each service holds at a history that fills what it keeps, and at ten times that: its live heap and its resident memory,
 * both after a full collection. The ratio is what it held before against what it holds then, so 0.91 is a growth of 1.1.
 *
 * <p>tally-service is told to keep half as many records as usual, so that the shorter history fills it too.
 */
final class MemoryBench implements Bench {

    private static final double FLAT = 1 / 1.1;

    /** More streams than ingest-service keeps (2,000), and more records than tally-service is told to keep. */
    private static final int STREAMS = 2_200;

    private static final int SMALL_ROLL = 53;
    private static final String RECORDS_KEPT = "100000";
    private static final int TIMES = 10;
    private static final int AT_ONCE = 550;

    @Override
    public Report run(Rig rig, Scale scale) throws Exception {
        Machine machine = Machine.here();
        rig.stop(Program.TALLY);
        Service tally = rig.start(
                Program.TALLY, "tally-memory", Map.of("ROLLCALL_TALLY_BOARD_RECORDS_IN_MEMORY", RECORDS_KEPT));
        try (Topics topics = rig.topics();
                Projected projected = rig.projected()) {
            TimedIntake intake = new TimedIntake(tally, topics, Topics.EVENTS, projected, rig.cpu());
            RollCalls rollCalls = new RollCalls(Topics.EVENTS, topics.partitions(Topics.EVENTS));
            List<Row> rows = rows(rig, scale, intake, rollCalls);
            tally.stop();
            rig.stop(Program.INGEST);
            rig.stop(Program.QUERY);
            rig.start(Program.TALLY);
            return new Report(
                    "memory",
                    machine,
                    Machine.commit(rig.home()),
                    1,
                    rows,
                    rig.hash(),
                    List.of("ours is at the shorter history, peer at ten times that"));
        }
    }

    private static List<Row> rows(Rig rig, Scale scale, TimedIntake intake, RollCalls rollCalls) throws Exception {
        Map<Program, Service> services = new EnumMap<>(Program.class);
        services.put(Program.INGEST, rig.start(Program.INGEST));
        services.put(Program.QUERY, rig.start(Program.QUERY));
        services.put(Program.TALLY, intake.tally());
        Map<Program, Memory> before = grown(rig, scale, intake, rollCalls, services, 0, 1);
        Map<Program, Memory> after = grown(rig, scale, intake, rollCalls, services, 1, TIMES);
        List<Row> rows = new ArrayList<>();
        before.forEach((program, base) -> {
            Memory grown = after.get(program);
            rows.add(row("live heap of " + program.folder(), base.heap(), grown.heap()));
            rows.add(row("resident memory of " + program.folder(), base.resident(), grown.resident()));
        });
        return rows;
    }

    private static Row row(String name, long before, long after) {
        return Row.of(name + " at 10 × the history", "kB", before / 1024.0, after / 1024.0, FLAT);
    }

    private static Map<Program, Memory> grown(
            Rig rig,
            Scale scale,
            TimedIntake intake,
            RollCalls rollCalls,
            Map<Program, Service> services,
            int from,
            int to)
            throws Exception {
        int streams = scale.of(STREAMS);
        int atOnce = scale.of(AT_ONCE);
        for (int made = from * streams; made < to * streams; made += atOnce) {
            intake.take(rollCalls.whole("history" + made, atOnce, SMALL_ROLL));
        }
        read(services.get(Program.QUERY), "history" + (from * streams) + "-");
        rig.awaitIdle();
        Map<Program, Memory> memory = new EnumMap<>(Program.class);
        for (var each : services.entrySet()) {
            memory.put(each.getKey(), Memory.of(each.getValue()));
        }
        return memory;
    }

    /** Somebody looks around: the list, and some ballots in all their shapes. */
    private static void read(Service query, String prefix) throws Exception {
        for (int i = 0; i < 20; i++) {
            Answers.of(query.address(), "GET", "/v1/ballots?limit=100");
            Answers.of(query.address(), "GET", "/v1/ballots/" + prefix + i + ".1");
            Answers.of(query.address(), "GET", "/v1/proposals/" + prefix + i);
        }
    }
}
