package org.rollcall.ingest.simulation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.scenario.MeetingScenario;
import org.rollcall.ingest.scenario.Playable;

/**
 * One simulation and how far it is.
 *
 * <pre>HELD ──start──▶ RUNNING ──▶ ENDED      HELD, RUNNING ──stop──▶ STOPPED      any ──▶ FAILED</pre>
 */
final class Simulation {

    enum State {
        HELD,
        RUNNING,
        ENDED,
        STOPPED,
        FAILED
    }

    /**
     * As it is shown.
     *
     * @param proposal that is voted on, or was last; {@code null} before the first vote
     * @param ballot the same
     * @param cast presses so far and
     * @param of how many they will be, in that vote
     * @param meeting the stream of a whole meeting, or {@code null}
     * @param proposals all that are played, with the streams that stand for them
     * @param step how many steps of a meeting were played, of {@code steps}; a vote on its own is one
     */
    record View(
            String id,
            String scenario,
            String proposal,
            String ballot,
            State state,
            int cast,
            int of,
            double speed,
            long seed,
            int slips,
            @JsonInclude(JsonInclude.Include.NON_NULL) String problem,
            String meeting,
            List<Played> proposals,
            int step,
            int steps) {}

    /** A proposal and the stream that stands for it in this simulation. */
    record Played(String symbol, String proposal) {}

    private final String id;
    private final Playable scenario;
    private final double speed;
    private final long seed;
    private final int slips;
    private final StreamId meeting;
    private final Map<String, StreamId> streams = new LinkedHashMap<>();
    private final CountDownLatch released;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile State state;
    private volatile BallotId ballot;
    private volatile int cast;
    private volatile int of;
    private volatile int step;
    private volatile String problem;

    Simulation(String id, Playable scenario, double speed, long seed, int slips, boolean hold) {
        this.id = id;
        this.scenario = scenario;
        this.speed = speed;
        this.seed = seed;
        this.slips = slips;
        this.meeting = scenario instanceof MeetingScenario whole ? named(StreamId.ofMeeting(whole.symbol())) : null;
        symbols(scenario).forEach(symbol -> streams.put(symbol, named(StreamId.ofSymbol(symbol))));
        this.released = new CountDownLatch(hold ? 1 : 0);
        this.state = hold ? State.HELD : State.RUNNING;
    }

    private static List<String> symbols(Playable scenario) {
        return scenario instanceof MeetingScenario whole ? whole.proposals() : List.of(scenario.symbol());
    }

    private StreamId named(StreamId plain) {
        return plain.with("sim-" + id);
    }

    View view() {
        BallotId now = ballot;
        return new View(
                id,
                scenario.id(),
                now == null ? null : now.stream().value(),
                now == null ? null : now.toString(),
                state,
                cast,
                of,
                speed,
                seed,
                slips,
                problem,
                meeting == null ? null : meeting.value(),
                streams.entrySet().stream()
                        .map(one -> new Played(one.getKey(), one.getValue().value()))
                        .toList(),
                step,
                scenario instanceof MeetingScenario whole ? whole.steps().size() : 1);
    }

    void release() {
        if (state == State.HELD) {
            state = State.RUNNING;
        }
        released.countDown();
    }

    void stop() {
        stopped.countDown();
        released.countDown();
    }

    /** Waits for the start; false when it was stopped instead. */
    boolean awaitStart() throws InterruptedException {
        released.await();
        return stopped.getCount() > 0;
    }

    /** Waits until then by {@link System#nanoTime()}; false when it was stopped before. */
    boolean awaitTime(long nanoTime) throws InterruptedException {
        return !stopped.await(Math.max(0, nanoTime - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    /** How long that takes at this simulation's speed. */
    long nanos(Duration atSpeedOne) {
        return (long) (atSpeedOne.toNanos() / speed);
    }

    /** A vote was opened. */
    void voting(BallotId opened, int presses) {
        cast = 0;
        of = presses;
        ballot = opened;
    }

    void counted() {
        cast++;
    }

    /** A result was reported in the place of a vote. */
    void reported(BallotId instead) {
        voting(instead, 0);
    }

    void stepDone() {
        step++;
    }

    void end(State how, String why) {
        problem = why;
        state = how;
    }

    boolean over() {
        return state == State.ENDED || state == State.STOPPED || state == State.FAILED;
    }

    /** The stream of the meeting, or {@code null} for a vote on its own. */
    StreamId meeting() {
        return meeting;
    }

    /** The stream that stands for that proposal here. */
    StreamId stream(String symbol) {
        return streams.get(symbol);
    }

    List<StreamId> streams() {
        return List.copyOf(streams.values());
    }

    /** That proposal's stream here, or its own where it is not played. */
    StreamId related(String symbol) {
        return streams.getOrDefault(symbol, StreamId.ofSymbol(symbol));
    }

    String id() {
        return id;
    }

    Playable scenario() {
        return scenario;
    }

    long seed() {
        return seed;
    }

    int slips() {
        return slips;
    }
}
