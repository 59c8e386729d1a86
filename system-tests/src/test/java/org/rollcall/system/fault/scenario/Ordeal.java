package org.rollcall.system.fault.scenario;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.rollcall.domain.id.BallotId;
import org.rollcall.local.process.Waiting;
import org.rollcall.system.bench.rig.Topics;
import org.rollcall.system.check.Answer;
import org.rollcall.system.check.Violation;
import org.rollcall.system.fault.load.Insistence;
import org.rollcall.system.fault.load.Voting;
import org.rollcall.system.fault.load.Watcher;
import org.rollcall.system.fault.stage.ProjectionDump;
import org.rollcall.system.fault.stage.Stage;
import org.rollcall.system.hall.Http;

/** People vote and watch on a stage while a scenario does what it does to it; then all comes to rest and is checked. */
public final class Ordeal implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Stage stage;
    private final String scenario;
    private final Random dice;
    private final long acknowledgedBefore;
    private final Insistence insistence;
    private final Voting voting;
    private final Queue<Watcher> watchers = new ConcurrentLinkedQueue<>();
    private final Topics topics;
    private final BallotId probe;
    private final List<String> notes = new ArrayList<>();
    private Duration slowest = Duration.ZERO;
    private boolean ended;

    private Ordeal(Stage stage, String scenario, long seed, List<Http> doors) {
        this.stage = stage;
        this.scenario = scenario;
        this.dice = new Random(seed ^ scenario.hashCode());
        this.acknowledgedBefore = stage.recorder().acknowledged();
        String words = scenario.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String run = words + "-" + Long.toString(System.nanoTime(), 36);
        this.insistence = new Insistence(doors, stage.recorder(), run);
        this.voting = new Voting(insistence, run, dice.nextLong(), PAUSE, this::watch);
        this.topics = stage.rig().topics();
        this.probe = Objects.requireNonNull(voting.open(dice), "a ballot that is open");
    }

    /** With people at so many tables, who go to that many instances of ingest-service. */
    public static Ordeal begin(Stage stage, String scenario, long seed, int tables, int doors) {
        return begin(
                stage,
                scenario,
                seed,
                tables,
                IntStream.rangeClosed(1, doors).mapToObj(stage::commands).toList());
    }

    /** The same with these doors. */
    public static Ordeal begin(Stage stage, String scenario, long seed, int tables, List<Http> doors) {
        var ordeal = new Ordeal(stage, scenario, seed, doors);
        ordeal.whole();
        ordeal.slowest = Duration.ZERO;
        ordeal.voting.start(tables);
        return ordeal;
    }

    /** One more who watches that ballot. */
    public void watch(BallotId ballot) {
        watchers.add(new Watcher(stage.watched(), ballot));
    }

    public Random dice() {
        return dice;
    }

    public BallotId probe() {
        return probe;
    }

    public Voting voting() {
        return voting;
    }

    /** Who asks until there is a clear answer. */
    public Insistence insistence() {
        return insistence;
    }

    /** Those who watch, so far. */
    public List<Watcher> watchers() {
        return List.copyOf(watchers);
    }

    public void note(String words) {
        notes.add(words);
    }

    /** Lets a moment pass that the dice choose, up to that long, so that no two blows fall alike. */
    public void moment(Duration most) {
        pass(Duration.ofNanos((long) (most.toNanos() * dice.nextDouble())));
    }

    /** Lets that much time pass; people go on. */
    public void pass(Duration time) {
        Waiting.until(time, () -> false);
    }

    /** Waits for something that may not come. */
    public boolean until(Duration limit, BooleanSupplier comes) {
        return Waiting.until(limit, Duration.ofMillis(10), comes);
    }

    /** Waits until all that is in the log now is projected, and a new vote is acknowledged and shown. */
    public void whole() {
        long begin = System.nanoTime();
        Map<Integer, Long> ends = patiently("the log's ends", this::ends);
        long seq = patiently("a vote that is acknowledged", () -> seq(voting.vote(probe, dice)));
        patiently("all of it projected", () -> reached(ends) ? true : null);
        patiently("the vote shown", () -> shown() >= seq ? true : null);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
    }

    private static Long seq(Answer answer) {
        return answer instanceof Answer.Acknowledged told ? told.seq() : null;
    }

    private long shown() {
        return stage.reads().get("/v1/ballots/" + probe).json().path("seq").asLong();
    }

    private Map<Integer, Long> ends() throws Exception {
        return topics.ends(Topics.EVENTS);
    }

    private boolean reached(Map<Integer, Long> ends) throws Exception {
        Map<Integer, Long> stored = ProjectionDump.offsets(stage.pair());
        return ends.entrySet().stream().allMatch(end -> stored.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    /** The first value that is not {@code null}; errors meanwhile are what is waited out. */
    private <T> T patiently(String what, Callable<T> asked) {
        return await(what)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK)
                .ignoreExceptions()
                .until(asked, answer -> answer != null);
    }

    /** Everybody ends what they are about, and all of it is projected. */
    public void rest() {
        if (!ended) {
            ended = true;
            voting.close();
            patiently("all of it projected", () -> reached(ends()) ? true : null);
        }
    }

    /** What does not hold, where the platform says that it refuses these partitions. */
    public List<Violation> violations(Set<Integer> refused) throws Exception {
        return new Verdict(stage, watchers()).violations(refused);
    }

    /** When all is at rest, it is held against the invariants. */
    public Result end(int rounds) throws Exception {
        rest();
        return refused(Set.of(), rounds);
    }

    /** The same, where the platform says that it refuses some partitions, whose loss is then a loss that is said. */
    public Result refused(Set<Integer> partitions, int rounds) throws Exception {
        return new Result(
                scenario,
                rounds,
                stage.recorder().acknowledged() - acknowledgedBefore,
                violations(partitions),
                slowest,
                List.copyOf(notes),
                null,
                null);
    }

    @Override
    public void close() {
        if (!ended) {
            voting.close();
        }
        watchers.forEach(Watcher::close);
        topics.close();
    }
}
