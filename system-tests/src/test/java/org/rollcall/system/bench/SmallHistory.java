package org.rollcall.system.bench;

import java.util.List;
import java.util.Map;
import org.rollcall.local.service.Program;
import org.rollcall.local.service.Service;
import org.rollcall.system.bench.figure.Lap;
import org.rollcall.system.bench.figure.Rounds;
import org.rollcall.system.bench.figure.Row;
import org.rollcall.system.bench.load.RollCalls;
import org.rollcall.system.bench.rig.Projected;
import org.rollcall.system.bench.rig.Rig;
import org.rollcall.system.bench.rig.TimedIntake;
import org.rollcall.system.bench.rig.Topics;

/**
 * A second instance with a log and a database of its own, whose history stays small: before each lap its tables are emptied, though
 * never its positions, and filled again with a little.
 */
final class SmallHistory {

    private static final String DATABASE = "rollcall_small";
    private static final String TOPIC = "bench.small.events";
    private static final String BELL = "bench.small.tallies";

    /** Roll calls before a lap and in it: 60 and 30 thousand records. The other side has 1.2 million to begin with. */
    private static final int BASE = 300;

    private static final int LAP = 150;

    private final TimedIntake intake;
    private final RollCalls rollCalls;
    private final Scale scale;
    private int laps;

    private SmallHistory(TimedIntake intake, RollCalls rollCalls, Scale scale) {
        this.intake = intake;
        this.rollCalls = rollCalls;
        this.scale = scale;
    }

    /** The usual instance with its long history against the one with the short. */
    static Row against(Rig rig, Scale scale, TimedIntake large, RollCalls largeCalls, double atLeast) throws Exception {
        Topics topics = large.topics();
        topics.createLike(Topics.EVENTS, TOPIC);
        topics.createLike("rollcall.tallies", BELL);
        String url = rig.createDatabase(DATABASE);
        Service tally = rig.start(
                Program.TALLY,
                "tally-small",
                Map.of(
                        "ROLLCALL_DATABASE_URL", url,
                        "ROLLCALL_TALLY_EVENTS_TOPIC", TOPIC,
                        "ROLLCALL_TALLY_TALLIES_TOPIC", BELL,
                        "ROLLCALL_TALLY_GROUP", "bench-small"));
        try (Projected projected = rig.projected(url)) {
            var intake = new TimedIntake(tally, topics, TOPIC, projected, large.cpu());
            var small = new SmallHistory(intake, new RollCalls(TOPIC, topics.partitions(TOPIC)), scale);
            int[] laps = new int[1];
            Rounds rounds = Rounds.run(
                    scale.warmUps(),
                    scale.rounds(),
                    List.of(
                            () -> large.lap(largeCalls.whole("large" + laps[0]++, scale.of(LAP), RollCalls.MEMBERS)),
                            small::lap));
            tally.kill();
            return rounds.row("votes at 16 × the history", "records/s", 1, atLeast);
        }
    }

    private Lap lap() throws Exception {
        intake.projected().truncate(intake.projected().schema());
        intake.take(rollCalls.whole("base" + laps, scale.of(BASE), RollCalls.MEMBERS));
        return intake.lap(rollCalls.whole("small" + laps++, scale.of(LAP), RollCalls.MEMBERS));
    }
}
