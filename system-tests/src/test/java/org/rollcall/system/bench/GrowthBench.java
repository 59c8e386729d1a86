package org.rollcall.system.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rollcall.local.service.Program;
import org.rollcall.local.service.Service;
import org.rollcall.system.bench.figure.Lap;
import org.rollcall.system.bench.figure.Machine;
import org.rollcall.system.bench.figure.Report;
import org.rollcall.system.bench.figure.Rounds;
import org.rollcall.system.bench.figure.Row;
import org.rollcall.system.bench.load.RollCalls;
import org.rollcall.system.bench.rig.Answers;
import org.rollcall.system.bench.rig.Memory;
import org.rollcall.system.bench.rig.Projected;
import org.rollcall.system.bench.rig.Rig;
import org.rollcall.system.bench.rig.TimedIntake;
import org.rollcall.system.bench.rig.Topics;

/**
 * Whether anything costs more because there is more of it. Rates are compared, so a ratio of 0.87 is a cost of 1.15.
 *
 * <p>Memory: at a history that fills what the services keep, and at ten times that. History: two instances with a log and a
 * database each, one of which is emptied before every lap. Ballots: the same votes, with 16 times as many ballots open at once.
 * Members: the same few members cast the same votes, on rolls of different size.
 */
final class GrowthBench implements Bench {

    private static final double COST = 1 / 1.15;
    private static final double MEMORY = 1 / 1.1;

    /** More streams than ingest-service keeps, and more records than tally-service is told to keep. */
    private static final int STREAMS = 2_200;

    private static final int SMALL_ROLL = 53;
    private static final String RECORDS_KEPT = "100000";
    private static final int TIMES = 10;
    private static final int AT_ONCE = 550;

    private static final int OPEN_TOGETHER = 6;
    private static final int SIXTEEN = 16;
    private static final int FEW_BALLOTS = 100;
    private static final int VOTERS = 15;
    private static final int VOTES = 180;

    @Override
    public Report run(Rig rig, Scale scale) throws Exception {
        Machine machine = Machine.here();
        List<Row> rows = new ArrayList<>();
        rig.stop(Program.TALLY);
        Service tally = rig.start(
                Program.TALLY,
                Program.TALLY.folder(),
                Map.of("ROLLCALL_TALLY_BOARD_RECORDS_IN_MEMORY", RECORDS_KEPT));
        try (Topics topics = rig.topics();
                Projected projected = rig.projected()) {
            TimedIntake intake = new TimedIntake(tally, topics, Topics.EVENTS, projected, rig.cpu());
            RollCalls rollCalls = new RollCalls(Topics.EVENTS, topics.partitions(Topics.EVENTS));
            rows.addAll(memory(rig, scale, intake, rollCalls));
            rig.stop(Program.INGEST);
            rig.stop(Program.QUERY);
            rows.add(SmallHistory.against(rig, scale, intake, rollCalls, COST));
            rows.add(ballots(scale, intake, rollCalls));
            rows.addAll(members(scale, intake, rollCalls));
            return new Report(
                    "growth",
                    machine,
                    Machine.commit(rig.home()),
                    scale.rounds(),
                    rows,
                    rig.hash(),
                    List.of("ours is the larger, peer the smaller; of memory it is the other way round"));
        }
    }

    private static List<Row> memory(Rig rig, Scale scale, TimedIntake intake, RollCalls rollCalls) throws Exception {
        Map<Program, Service> services = new EnumMap<>(Program.class);
        services.put(Program.INGEST, rig.start(Program.INGEST));
        services.put(Program.QUERY, rig.start(Program.QUERY));
        services.put(Program.TALLY, intake.tally());
        Map<Program, Memory> before = grown(rig, scale, intake, rollCalls, services, 0, 1);
        Map<Program, Memory> after = grown(rig, scale, intake, rollCalls, services, 1, TIMES);
        List<Row> rows = new ArrayList<>();
        before.forEach((program, base) -> {
            Memory grown = after.get(program);
            rows.add(Row.of("live heap at 10 × the history, " + program.folder(), "kB", base.heap() / 1024,
                    grown.heap() / 1024, MEMORY));
            rows.add(Row.of("resident at 10 × the history, " + program.folder(), "kB", base.resident() / 1024,
                    grown.resident() / 1024, MEMORY));
        });
        return rows;
    }

    private static Map<Program, Memory> grown(
            Rig rig, Scale scale, TimedIntake intake, RollCalls rollCalls, Map<Program, Service> services, int from, int to)
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

    private static Row ballots(Scale scale, TimedIntake intake, RollCalls rollCalls) throws Exception {
        int together = scale.of(OPEN_TOGETHER);
        int count = SIXTEEN * together;
        int[] laps = new int[1];
        Rounds rounds = Rounds.run(
                1,
                scale.rounds(),
                List.of(
                        () -> votes(intake, rollCalls.interleaved("many" + laps[0]++, count, count)),
                        () -> votes(intake, rollCalls.interleaved("one" + laps[0]++, count, together))));
        return rounds.row("votes at 16 × the ballots open at once", "votes/s", 1, COST);
    }

    private static List<Row> members(Scale scale, TimedIntake intake, RollCalls rollCalls) throws Exception {
        int ballots = scale.of(FEW_BALLOTS);
        int[] laps = new int[1];
        List<Rounds.Side> sides = new ArrayList<>();
        for (int members : List.of(720, 193, 15)) {
            sides.add(() -> votes(
                    intake, rollCalls.ofFew("roll" + members + "-" + laps[0]++, ballots, members, VOTERS, VOTES)));
        }
        Rounds rounds = Rounds.run(1, scale.rounds(), sides);
        return List.of(
                rounds.row("votes on a roll of 193 against 15", "votes/s", 1, 2, COST),
                rounds.row("votes on a roll of 720 against 193", "votes/s", 0, 1, COST));
    }

    private static Lap votes(TimedIntake intake, RollCalls.Phases phases)
            throws Exception {
        intake.take(phases.opening());
        return intake.lap(phases.votes());
    }
}
