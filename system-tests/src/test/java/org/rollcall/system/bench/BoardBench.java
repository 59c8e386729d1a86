package org.rollcall.system.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rollcall.local.service.Program;
import org.rollcall.local.service.Service;
import org.rollcall.system.bench.figure.Figure;
import org.rollcall.system.bench.figure.Goal;
import org.rollcall.system.bench.figure.Machine;
import org.rollcall.system.bench.figure.Report;
import org.rollcall.system.bench.figure.Rounds;
import org.rollcall.system.bench.figure.Row;
import org.rollcall.system.bench.peer.Peer;
import org.rollcall.system.bench.rig.Nchan;
import org.rollcall.system.bench.rig.OpenFiles;
import org.rollcall.system.bench.rig.Rig;

/**
 * From a vote that is cast until all boards show it, over server-sent events, beside Nchan, which gets one message of the same
 * bytes for each delivery, and beside a stock broadcast, which gets one for each vote, because it would not put them together.
 *
 * <p>Latency is that of the whole platform from the moment at which a vote should have been sent, so it holds ingest, the log,
 * the projection and the bell; Nchan's begins when a message should have been published, and the bound is one tick and twice that.
 */
final class BoardBench implements Bench {

    private static final List<Integer> SUBSCRIBERS = List.of(1, 100, 1_000, 5_000);
    private static final List<Integer> RATES = List.of(10, 200);

    /** From so many on what is spent is spent on deliveries; below it on being there. */
    private static final int MANY = 1_000;

    /** With few subscribers, where only latency counts. */
    private static final int FEW_ROUNDS = 3;

    /** The tail of a lap of a second and a half hangs on a few votes, and on when they came between two ticks. */
    private static final double TAIL_NOISE = 0.5;

    /** Places among the sides; ours is the first. */
    private static final int STOCK = 1;

    private static final int NCHAN = 2;

    private static final String DENOMINATORS =
            "processor time is that of query-service, of nginx, of the stock service alone; a delivery is an event that came to a"
                    + " subscriber; a vote is seen once by each of them, however many came with it";

    private static final Goal BY_NCHAN = Goal.atMost(1.7);
    private static final Goal BY_STOCK = Goal.atMost(0.6);
    private static final Goal WITHIN = Goal.atMost(1);

    @Override
    public Report run(Rig rig, Scale scale) throws Exception {
        Machine machine = Machine.here();
        rig.start(Program.INGEST);
        rig.start(Program.TALLY);
        Service query = rig.start(Program.QUERY, BoardLaps.OURS, limits());
        BoardNotes notes = new BoardNotes();
        BoardLaps laps = new BoardLaps(rig, scale, query, notes);
        List<Row> rows = new ArrayList<>();
        // A subscriber of each of the three sides, and as much again for everything else.
        int most = OpenFiles.most() / 4;
        for (int subscribers : SUBSCRIBERS) {
            for (int rate : RATES) {
                if (scale.of(subscribers) <= most) {
                    rows.addAll(cell(laps, scale, subscribers, rate));
                } else {
                    rows.add(Row.unknown("all" + where(subscribers, rate), "µs", WITHIN));
                    notes.add("void where more files are open than a process may have here: ulimit -Hn");
                }
            }
        }
        rows.add(notes.deliveries());
        if (!laps.hasNchan()) {
            notes.add("void: " + Nchan.MISSING);
        }
        Peer crowd = laps.close();
        query.stop();
        rows.addAll(BoardMemory.rows(rig, scale, crowd, laps.path(), Math.min(most, scale.of(SUBSCRIBERS.getLast()))));
        notes.add(DENOMINATORS);
        return new Report(
                "board", machine, Machine.commit(rig.home()), scale.rounds(), rows, rig.hash(), notes.words());
    }

    /** As many as are asked for may come, and all from this one address. */
    static Map<String, String> limits() {
        return Map.of(
                "ROLLCALL_QUERY_LIVE_MAX_SUBSCRIBERS", "6000",
                "ROLLCALL_QUERY_LIVE_MAX_SUBSCRIBERS_FROM_ONE_ADDRESS", "6000");
    }

    private static String where(int subscribers, int rate) {
        return ", %,d at %d votes/s".formatted(subscribers, rate);
    }

    private static List<Row> cell(BoardLaps laps, Scale scale, int subscribers, int rate) throws Exception {
        String where = where(subscribers, rate);
        laps.begin(scale.of(subscribers), rate);
        Rounds rounds = Rounds.run(
                Math.min(1, scale.warmUps()),
                subscribers >= MANY ? scale.rounds() : Math.min(FEW_ROUNDS, scale.rounds()),
                laps.sides());
        laps.end();
        List<Row> rows = new ArrayList<>();
        rows.add(byNchan(laps, rounds, "p99 until seen by a tick + 2 × Nchan's" + where, tail(), WITHIN));
        if (subscribers >= MANY) {
            rows.add(byNchan(laps, rounds, "CPU a delivery by Nchan's" + where, Figure.cpu(BoardLaps.FANS), BY_NCHAN));
            rows.add(rounds.row("CPU a vote seen by a stock broadcast's" + where, "µs", 0, STOCK, seen(), BY_STOCK));
        }
        return rows;
    }

    private static Row byNchan(BoardLaps laps, Rounds rounds, String name, Figure figure, Goal goal) {
        return laps.hasNchan() ? rounds.row(name, "µs", 0, NCHAN, figure, goal) : Row.unknown(name, "µs", goal);
    }

    /** Processor time for a vote that somebody saw, which is a delivery only where nothing is put together. */
    private static Figure seen() {
        Figure each = Figure.cpu(BoardLaps.FANS);
        return new Figure(
                lap -> each.of().applyAsDouble(lap)
                        * lap.operations()
                        / lap.latencies().getTotalCount(),
                each.noise());
    }

    private static Figure tail() {
        return Figure.latency(99, TAIL_NOISE);
    }
}
