package org.rollcall.system.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.rollcall.system.bench.figure.Figure;
import org.rollcall.system.bench.peer.http.Pace;

/** What laps of single votes have in common. */
final class VoteLaps {

    /** On which a lap's votes are spread, over partitions as well. */
    static final int BALLOTS = 24;

    /** Half of what a bare endpoint does on one connection: nobody waits for anybody. */
    static final int PER_SECOND = 400;

    static final int OPEN_CONNECTIONS = 16;

    /** Laps on many connections for each round that does not count, before anything is measured. */
    static final int COLD_LAPS = 6;

    static final int NO_CONTENT = 204;
    static final Figure MEDIAN = Figure.latency(50, 0.1);

    /** The 99th percentile of a lap hangs on eight answers: two laps of one side differ by more than a tenth. */
    static final Figure TAIL = Figure.latency(99, 0.3);

    private static final int MILLIS = 1_200;
    private static final int OPEN_MILLIS = 4_000;
    private static final int SHORTEST = 200;

    private VoteLaps() {}

    static int millis(Scale scale) {
        return Math.max(SHORTEST, scale.of(MILLIS));
    }

    static Pace atAnEvenRate(Scale scale) {
        return Pace.open(OPEN_CONNECTIONS, PER_SECOND, Math.max(SHORTEST, scale.of(OPEN_MILLIS)));
    }

    /** Ids of ballots of which a peer knows nothing more. */
    static List<String> names(String prefix) {
        return IntStream.range(0, BALLOTS)
                .mapToObj(i -> prefix + "-" + i + ".1")
                .toList();
    }
}
