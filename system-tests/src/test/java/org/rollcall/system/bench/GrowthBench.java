package org.rollcall.system.bench;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.local.service.Program;
import org.rollcall.local.service.Service;
import org.rollcall.system.bench.figure.Lap;
import org.rollcall.system.bench.figure.Machine;
import org.rollcall.system.bench.figure.Report;
import org.rollcall.system.bench.figure.Rounds;
import org.rollcall.system.bench.figure.Row;
import org.rollcall.system.bench.load.RollCalls;
import org.rollcall.system.bench.rig.Projected;
import org.rollcall.system.bench.rig.Rig;
import org.rollcall.system.bench.rig.TimedIntake;
import org.rollcall.system.bench.rig.Topics;

/**
 * Whether anything costs more because there is more of it. Rates are compared, so a ratio of 0.87 is a cost of 1.15.
 *
 * <p>History: two instances with a log and a
 * database each, one of which is emptied before every lap. Ballots: the same votes, with 16 times as many ballots open at once.
 * Members: the same few members cast the same votes, on rolls of different size. Instances and boards: see {@link TwoInstances},
 * {@link BoardsOpen}.
 */
final class GrowthBench implements Bench {

    private static final double COST = 1 / 1.15;
    private static final double SHARED = 1.15;
    private static final double WATCHED = 1.1;

    /** With which the long history begins: 1.2 million records, 16 times the short one in the middle of its laps. */
    private static final int ROLL_CALLS_BEFORE = 6_000;

    private static final int AT_ONCE = 200;
    private static final int OPEN_TOGETHER = 18;
    private static final int SIXTEEN = 16;
    private static final int FEW_BALLOTS = 300;
    private static final int VOTERS = 15;
    private static final int VOTES = 180;

    @Override
    public Report run(Rig rig, Scale scale) throws Exception {
        Machine machine = Machine.here();
        List<Row> rows = new ArrayList<>();
        rig.stop(Program.INGEST);
        rig.stop(Program.QUERY);
        Service tally = rig.start(Program.TALLY);
        try (Topics topics = rig.topics();
                Projected projected = rig.projected()) {
            TimedIntake intake = new TimedIntake(tally, topics, Topics.EVENTS, projected, rig.cpu());
            RollCalls rollCalls = new RollCalls(Topics.EVENTS, topics.partitions(Topics.EVENTS));
            // First: what follows leaves thousands of ballots open, more than the heap of a second ingest-service
            // holds.
            rows.add(BoardsOpen.against(rig, scale, intake, rollCalls, WATCHED));
            for (int made = 0; made < scale.of(ROLL_CALLS_BEFORE); made += scale.of(AT_ONCE)) {
                intake.take(rollCalls.whole("before" + made, scale.of(AT_ONCE), RollCalls.MEMBERS));
            }
            rows.add(SmallHistory.against(rig, scale, intake, rollCalls, COST));
            rows.add(ballots(scale, intake, rollCalls));
            rows.addAll(members(scale, intake, rollCalls));
            rows.add(TwoInstances.against(rig, scale, topics, SHARED));
            return new Report(
                    "growth",
                    machine,
                    Machine.commit(rig.home()),
                    scale.rounds(),
                    rows,
                    rig.hash(),
                    List.of("ours is with more of it, peer with less"));
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
        for (int members : List.of(5_000, 720, 193, 15)) {
            sides.add(() -> votes(
                    intake, rollCalls.ofFew("roll" + members + "-" + laps[0]++, ballots, members, VOTERS, VOTES)));
        }
        Rounds rounds = Rounds.run(1, scale.rounds(), sides);
        return List.of(
                rounds.row("votes on a roll of 193 against 15", "votes/s", 2, 3, COST),
                rounds.row("votes on a roll of 720 against 193", "votes/s", 1, 2, COST),
                rounds.row("votes on a roll of 5,000 against 720", "votes/s", 0, 1, COST));
    }

    private static Lap votes(TimedIntake intake, RollCalls.Phases phases) throws Exception {
        intake.take(phases.opening());
        return intake.lap(phases.votes());
    }
}
