package org.rollcall.system.bench;

import java.util.List;
import org.rollcall.local.service.Program;
import org.rollcall.system.bench.figure.Goal;
import org.rollcall.system.bench.figure.Machine;
import org.rollcall.system.bench.figure.Report;
import org.rollcall.system.bench.figure.Rounds;
import org.rollcall.system.bench.load.Acknowledged;
import org.rollcall.system.bench.peer.http.Pace;
import org.rollcall.system.bench.rig.Projected;
import org.rollcall.system.bench.rig.Rig;
import org.rollcall.system.bench.rig.Topics;
import org.rollcall.system.bench.rig.Votes;

/**
 * One vote a request, answered with what the fold made of it, against the same answered as soon as the log has it: what it costs to wait
 * for one's own fold (decision 1). Both sides are ingest-service's.
 */
final class VerdictBench implements Bench {

    private static final double MEDIAN = 2;
    private static final double TAIL = 3;

    /** The rate of a single person who waits for each answer is shown, not asked for: it is the median the other way round. */
    private static final int ALONE = 1;

    /** For the compilers, before anything is measured. */
    private static final int MANY = 64;

    @Override
    public Report run(Rig rig, Scale scale) throws Exception {
        Machine machine = Machine.here();
        try (Topics topics = rig.topics()) {
            Rounds open;
            Rounds alone;
            Acknowledged checked;
            try (Votes votes = new Votes(rig, topics, "verdict")) {
                warmUp(votes, scale);
                open = rounds(votes, scale, VoteLaps.atAnEvenRate(scale));
                alone = rounds(votes, scale, Pace.closed(ALONE, VoteLaps.millis(scale)));
                checked = votes.checked();
            }
            rig.start(Program.TALLY);
            try (Projected projected = rig.projected()) {
                projected.awaitTaken(topics.size(Topics.EVENTS));
            }
            return new Report(
                    "verdict",
                    machine,
                    Machine.commit(rig.home()),
                    scale.rounds(),
                    List.of(
                            open.row("decided, median", "µs", 0, 1, VoteLaps.MEDIAN, Goal.atMost(MEDIAN)),
                            open.row("decided, 99th percentile", "µs", 0, 1, VoteLaps.TAIL, Goal.atMost(TAIL)),
                            alone.row("decided at 1 connection", "votes/s", 1, null)),
                    rig.hash(),
                    List.of(
                            "the peer is the same request with Prefer: respond-async",
                            "%,d acknowledged votes, each in the log once".formatted(checked.count()),
                            "latency from the intended time, %d votes/s on %d connections"
                                    .formatted(VoteLaps.PER_SECOND, VoteLaps.OPEN_CONNECTIONS)));
        }
    }

    private static void warmUp(Votes votes, Scale scale) throws Exception {
        Pace pace = Pace.closed(MANY, VoteLaps.millis(scale));
        for (int lap = 0; lap < VoteLaps.COLD_LAPS * scale.warmUps(); lap++) {
            votes.lap(votes.decided(), pace, VoteLaps.BALLOTS);
            votes.lap(votes.acknowledged(), pace, VoteLaps.BALLOTS);
        }
    }

    private static Rounds rounds(Votes votes, Scale scale, Pace pace) throws Exception {
        return Rounds.run(
                scale.warmUps(),
                scale.rounds(),
                List.of(
                        () -> votes.lap(votes.decided(), pace, VoteLaps.BALLOTS),
                        () -> votes.lap(votes.acknowledged(), pace, VoteLaps.BALLOTS)));
    }
}
