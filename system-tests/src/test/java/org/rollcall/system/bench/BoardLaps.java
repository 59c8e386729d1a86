package org.rollcall.system.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.rollcall.local.service.Program;
import org.rollcall.local.service.Service;
import org.rollcall.local.token.Role;
import org.rollcall.system.bench.crowd.Outcome;
import org.rollcall.system.bench.figure.Cpu;
import org.rollcall.system.bench.figure.Lap;
import org.rollcall.system.bench.figure.Rounds;
import org.rollcall.system.bench.peer.Peer;
import org.rollcall.system.bench.peer.StockService;
import org.rollcall.system.bench.rig.Nchan;
import org.rollcall.system.bench.rig.Projected;
import org.rollcall.system.bench.rig.Rig;
import org.rollcall.testing.TestTokens;

/**
 * The sides of the bench of boards. Each has subscribers of its own, who stay while there come to be more. Nchan repeats what one
 * of ours heard in a lap before, so a lap is kept in hand.
 */
final class BoardLaps {

    /** The name of the instance that is watched. */
    static final String OURS = "query-board";

    /** Who delivers; only one of them does in a lap. */
    static final String[] FANS = {OURS, Nchan.NAME, StockService.NAME};

    /** As query-service is set: ten deliveries a second. */
    static final Duration TICK = Duration.ofMillis(100);

    private static final double SECONDS = 1.5;
    private static final int FEWEST_WORDS = 3;

    /** So many laps for each of the warm-ups of a comparison, at five times the higher rate, until both compilers are done. */
    private static final int COLD_LAPS = 12;

    private static final int COLD_RATE = 1_000;

    /** What a stock broadcast is given to do in a lap: at 200 votes a second it could not keep up with 5,000. */
    private static final int STOCK_DELIVERIES = 50_000;

    private static final String ASSEMBLY = "unga";

    private final Scale scale;
    private final Cpu cpu;
    private final Peer crowd;
    private final Optional<Nchan> nchan;
    private final StockService stock;
    private final Path folder;
    private final String votes;
    private final String ballot;
    private final BoardNotes notes;
    private final Deque<Path> tapes = new ArrayDeque<>();
    private Path sample;
    private int subscribers;
    private int rate;
    private int laps;

    BoardLaps(Rig rig, Scale scale, Service query, BoardNotes notes) throws Exception {
        this.scale = scale;
        this.notes = notes;
        this.folder = rig.folder("board");
        this.crowd = rig.peer("crowd");
        this.nchan = rig.nchan();
        this.stock = rig.stock();
        this.cpu = rig.cpu();
        try (Projected projected = rig.projected()) {
            Files.write(folder.resolve("members"), projected.presentMembers(ASSEMBLY));
        }
        var ingest = rig.start(Program.INGEST).address();
        String id = OpenVote.in(ASSEMBLY, ingest);
        votes = ingest.resolve("/v1/ballots/" + id + "/votes").toString();
        ballot = query.address().resolve("/v1/ballots/" + id).toString();
        grow(1);
        sample = tell(OURS, "cast", votes, bearer(), members(), "5", "5", "1").tape();
        for (int lap = 0; lap < COLD_LAPS * scale.warmUps(); lap++) {
            String count = "" + scale.of((int) (SECONDS * COLD_RATE));
            tell(OURS, "cast", votes, bearer(), members(), "" + COLD_RATE, count, "" + lap);
        }
        // The compilers have a queue by now.
        rig.awaitIdle();
    }

    private static String bearer() {
        return TestTokens.bearer(Role.SECRETARIAT);
    }

    private String members() {
        return folder.resolve("members").toString();
    }

    /** Goes on with so many subscribers on each side. */
    void begin(int subscribers, int rate) throws Exception {
        this.subscribers = subscribers;
        this.rate = rate;
        grow(subscribers);
        ours();
        // What Nchan repeats goes on from what it repeated before, so nothing is left out.
        while (nchan.isPresent() && tapes.size() > 1) {
            repeated(nchan.get());
        }
    }

    private void grow(int count) throws Exception {
        crowd.does("grow", OURS, ballot + "/stream", "" + count);
        // It answers a subscriber with the first event, not before.
        crowd.does("grow", StockService.NAME, stream(), "" + count, stream());
        if (nchan.isPresent()) {
            crowd.does("grow", Nchan.NAME, nchan.get().subscribe(), "" + count);
        }
    }

    private String stream() {
        return stock.address().resolve("/stock/stream").toString();
    }

    boolean hasNchan() {
        return nchan.isPresent();
    }

    /** Ours, the stock broadcast, and Nchan where it is there. */
    List<Rounds.Side> sides() {
        List<Rounds.Side> sides = new ArrayList<>(List.of(this::ours, this::broadcast));
        nchan.ifPresent(there -> sides.add(() -> repeated(there)));
        return sides;
    }

    private int words() {
        return Math.max(FEWEST_WORDS, scale.of((int) (SECONDS * rate)));
    }

    private Lap ours() throws Exception {
        Told told = tell(OURS, "cast", votes, bearer(), members(), "" + rate, "" + words(), "" + laps);
        tapes.add(told.tape());
        notes.ours(subscribers, rate, told.outcome());
        return told.lap();
    }

    private Lap broadcast() throws Exception {
        int count = Math.max(FEWEST_WORDS, Math.min(words(), STOCK_DELIVERIES / subscribers));
        return tell(StockService.NAME, "spread", stream(), sample.toString(), "" + rate, "" + count, "" + laps)
                .lap();
    }

    /** Its latencies as the bound that they make of ours: a tick and twice each. */
    private Lap repeated(Nchan there) throws Exception {
        Told told = tell(Nchan.NAME, "repeat", there.publish(), tapes.remove().toString());
        Histogram seen = told.lap().latencies();
        notes.nchan(subscribers, rate, seen);
        Histogram bound = new Histogram(seen.getNumberOfSignificantValueDigits());
        seen.recordedValues()
                .forEach(value -> bound.recordValueWithCount(
                        TICK.toNanos() + 2 * value.getValueIteratedTo(), value.getCountAtValueIteratedTo()));
        return told.lap().with(bound);
    }

    private record Told(Lap lap, Outcome outcome, Path tape) {}

    /** Has one side speak, and checks that everybody saw all of it, once and in order. */
    private Told tell(String side, String order, String... rest) throws Exception {
        List<String> words = new ArrayList<>(List.of(order, side));
        words.addAll(List.of(rest));
        Lap lap = Lap.of(cpu, () -> crowd.does(words.toArray(String[]::new)));
        Path file = folder.resolve("outcome");
        Path tape = folder.resolve("tape" + laps++);
        crowd.does("tell", side, file.toString(), tape.toString());
        Outcome outcome = Outcome.read(file);
        Histogram seen = Outcome.histogram(outcome.seen());
        long audience = crowd.does("count", side);
        if (outcome.broken() > 0 || seen.getTotalCount() != outcome.words() * audience) {
            throw new AssertionError("%s: %d words to %d subscribers were seen %d times, %d events did not follow"
                    .formatted(side, outcome.words(), audience, seen.getTotalCount(), outcome.broken()));
        }
        return new Told(alone(side, lap).with(seen), outcome, tape);
    }

    /** Without what the other two spent on waiting. */
    private static Lap alone(String side, Lap lap) {
        Map<String, Long> spent = new TreeMap<>(lap.cpuMicros());
        List.of(FANS).stream().filter(fan -> !fan.equals(side)).forEach(spent::remove);
        return new Lap(lap.operations(), lap.nanos(), spent);
    }

    /** Every subscriber's last state is what the API answers. */
    void end() throws Exception {
        long agreeing = crowd.does("agree", OURS, ballot);
        if (agreeing != subscribers) {
            throw new AssertionError(
                    "of " + subscribers + " subscribers only " + agreeing + " end on what " + ballot + " answers");
        }
        notes.agreed(subscribers);
    }

    /** Everybody goes; afterwards the same crowd may sit somewhere else. */
    Peer close() throws Exception {
        for (String side : FANS) {
            crowd.does("leave", side);
        }
        return crowd;
    }

    /** The ballot's, at any instance of query-service. */
    String path() {
        return URI.create(ballot).getPath();
    }
}
