package org.rollcall.ingest.simulation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.scenario.Scenario;

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

    /** As it is shown. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
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
            String problem) {}

    private final String id;
    private final Scenario scenario;
    private final Timetable timetable;
    private final double speed;
    private final long seed;
    private final int slips;
    private final StreamId stream;
    private final CountDownLatch released;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile State state;
    private volatile int cast;
    private volatile String problem;

    Simulation(String id, Scenario scenario, double speed, long seed, int slips, boolean hold) {
        this.id = id;
        this.scenario = scenario;
        this.timetable = Timetable.of(scenario, seed, slips);
        this.speed = speed;
        this.seed = seed;
        this.slips = slips;
        this.stream = StreamId.ofSymbol(scenario.symbol()).with("sim-" + id);
        this.released = new CountDownLatch(hold ? 1 : 0);
        this.state = hold ? State.HELD : State.RUNNING;
    }

    View view() {
        return new View(
                id,
                scenario.id(),
                stream.value(),
                ballot().toString(),
                state,
                cast,
                timetable.presses().size(),
                speed,
                seed,
                slips,
                problem);
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

    void counted() {
        cast++;
    }

    void end(State how, String why) {
        state = how;
        problem = why;
    }

    boolean over() {
        return state == State.ENDED || state == State.STOPPED || state == State.FAILED;
    }

    BallotId ballot() {
        return new BallotId(stream, 1);
    }

    String id() {
        return id;
    }

    Scenario scenario() {
        return scenario;
    }

    Timetable timetable() {
        return timetable;
    }

    double speed() {
        return speed;
    }

    StreamId stream() {
        return stream;
    }
}
