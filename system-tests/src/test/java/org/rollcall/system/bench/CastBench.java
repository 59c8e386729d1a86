package org.rollcall.system.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rollcall.local.service.Program;
import org.rollcall.system.bench.figure.Goal;
import org.rollcall.system.bench.figure.Lap;
import org.rollcall.system.bench.figure.Machine;
import org.rollcall.system.bench.figure.Report;
import org.rollcall.system.bench.figure.Rounds;
import org.rollcall.system.bench.figure.Row;
import org.rollcall.system.bench.load.Acknowledged;
import org.rollcall.system.bench.load.RollCalls;
import org.rollcall.system.bench.peer.http.HttpLoad;
import org.rollcall.system.bench.peer.http.Pace;
import org.rollcall.system.bench.peer.http.Target;
import org.rollcall.system.bench.rig.Projected;
import org.rollcall.system.bench.rig.Rig;
import org.rollcall.system.bench.rig.Topics;
import org.rollcall.system.bench.rig.Votes;

/**
 * One vote a request, acknowledged by the log, against an endpoint that does nothing but send the same bytes, and against the
 * framework's emitter as its guide has it. tally-service does not run meanwhile; at the end it projects everything, so that its hash can
 * be held against the fold's.
 */
final class CastBench implements Bench {

    /** In both topics of the peers as in the log: where partition and flushes cost something, they do so for all. */
    private static final String BARE = "bench.cast.bare";

    private static final String STOCK = "bench.cast.stock";

    private static final double SHARE = 0.8;
    private static final double TIMES_THE_EMITTER = 8;
    private static final double MEDIAN = 1.3;
    private static final double TAIL = 2;
    private static final List<Integer> CONNECTIONS = List.of(1, 16, 64);

    @Override
    public Report run(Rig rig, Scale scale) throws Exception {
        Machine machine = Machine.here();
        List<Row> rows = new ArrayList<>();
        try (Topics topics = rig.topics()) {
            topics.createLike(Topics.EVENTS, BARE);
            topics.createLike(Topics.EVENTS, STOCK);
            List<String> notes;
            try (Votes votes = new Votes(rig, topics, "cast")) {
                Sides sides = new Sides(rig, votes);
                sides.warmUp(scale);
                for (int connections : CONNECTIONS) {
                    rows.addAll(closed(scale, sides, connections));
                }
                rows.addAll(open(scale, sides));
                notes = sides.notes();
            }
            rig.start(Program.TALLY);
            try (Projected projected = rig.projected()) {
                projected.awaitTaken(topics.size(Topics.EVENTS));
            }
            return new Report("cast", machine, Machine.commit(rig.home()), scale.rounds(), rows, rig.hash(), notes);
        }
    }

    private static List<Row> closed(Scale scale, Sides sides, int connections) throws Exception {
        Pace pace = Pace.closed(connections, VoteLaps.millis(scale));
        List<Rounds.Side> all = new ArrayList<>(List.of(() -> sides.ours(pace), () -> sides.bare(pace)));
        boolean alone = connections == 1;
        if (alone) {
            all.add(() -> sides.stock(pace));
        }
        Rounds rounds = Rounds.run(scale.warmUps(), scale.rounds(), all);
        List<Row> rows = new ArrayList<>();
        rows.add(rounds.row(
                "acknowledged at " + connections + (alone ? " connection" : " connections") + ", bare endpoint",
                "votes/s",
                1,
                SHARE));
        if (alone) {
            rows.add(rounds.row("acknowledged at 1 connection, stock emitter", "votes/s", 2, TIMES_THE_EMITTER));
        }
        return rows;
    }

    private static List<Row> open(Scale scale, Sides sides) throws Exception {
        Pace pace = VoteLaps.atAnEvenRate(scale);
        Rounds rounds =
                Rounds.run(scale.warmUps(), scale.rounds(), List.of(() -> sides.ours(pace), () -> sides.bare(pace)));
        return List.of(
                rounds.row("acknowledged, median", "µs", 0, 1, VoteLaps.MEDIAN, Goal.atMost(MEDIAN)),
                rounds.row("acknowledged, 99th percentile", "µs", 0, 1, VoteLaps.TAIL, Goal.atMost(TAIL)));
    }

    /** The three sides. */
    private static final class Sides {
        private final Rig rig;
        private final Votes votes;
        private final Target bare;
        private final Target stock;
        private final Acknowledged bareVotes = new Acknowledged();
        private int laps;

        Sides(Rig rig, Votes votes) throws Exception {
            this.rig = rig;
            this.votes = votes;
            // A vote in the log first, so that the peer's records have the headers of ours.
            votes.lap(votes.acknowledged(), Pace.whole(1, 1), 1);
            rig.stock().put("/bare/votes", votes.checked().headers());
            var address = rig.stock().address();
            var json = Map.of("Content-Type", "application/json");
            String data = "{\"ballot\":\"{ballot}\",\"member\":\"{member}\",\"choice\":\"{choice}\"}";
            bare = Target.ofOne(
                    address,
                    "/bare/votes/{stream}",
                    Map.of("Content-Type", "application/octet-stream", "Idempotency-Key", "{id}"),
                    data,
                    VoteLaps.NO_CONTENT);
            stock = Target.ofOne(address, "/stock/votes", json, data, VoteLaps.NO_CONTENT);
        }

        /** Until both compilers are done with all three: one connection alone would take minutes to get there. */
        void warmUp(Scale scale) throws Exception {
            Pace pace = Pace.closed(CONNECTIONS.getLast(), VoteLaps.millis(scale));
            for (int lap = 0; lap < VoteLaps.COLD_LAPS * scale.warmUps(); lap++) {
                ours(pace);
                bare(pace);
                stock(pace);
            }
        }

        Lap ours(Pace pace) throws Exception {
            return votes.lap(votes.acknowledged(), pace, VoteLaps.BALLOTS);
        }

        Lap bare(Pace pace) throws Exception {
            HttpLoad load = load(bare, pace);
            Lap lap = votes.timed(load);
            bareVotes.add(load.prefix(), lap.operations());
            return lap;
        }

        Lap stock(Pace pace) throws Exception {
            return votes.timed(load(stock, pace));
        }

        private HttpLoad load(Target target, Pace pace) {
            String prefix = "bare%04d".formatted(laps++);
            return new HttpLoad(target, pace, prefix, VoteLaps.names(prefix), RollCalls.MEMBERS);
        }

        List<String> notes() {
            Acknowledged ours = votes.checked();
            bareVotes.requireOnceEach(rig.pair().bootstrapServers(), BARE);
            return List.of(
                    "%,d acknowledged votes, each in the log once; %d bytes each, the bare endpoint's %d"
                            .formatted(ours.count(), ours.bytesEach(), bareVotes.bytesEach()),
                    "latency from the intended time, %d votes/s on %d connections"
                            .formatted(VoteLaps.PER_SECOND, VoteLaps.OPEN_CONNECTIONS));
        }
    }
}
