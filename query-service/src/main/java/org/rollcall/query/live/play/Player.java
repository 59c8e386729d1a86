package org.rollcall.query.live.play;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import org.rollcall.query.live.line.EventText;
import org.rollcall.query.live.line.LiveLoop;
import org.rollcall.query.live.line.Outlet;
import org.rollcall.query.problem.Problem;

/**
 * Keeps time for one client of a replay. It sends what is due, waits, and sends what is due by then: a client that does not
 * take what was sent is sent nothing meanwhile and everything it missed as one change. Runs on the live loop; telling the
 * ballot goes to a worker. When something breaks the stream ends without its last event, and the client comes back to where
 * it was.
 */
public final class Player {

    private static final Logger LOG = Logger.getLogger(Player.class);

    /** A delta looks at every member: of a long roll there are fewer a second, so that a replay never takes a processor for itself. */
    private static final Duration PAUSE_A_MEMBER = Duration.ofNanos(10_000);

    /** What a player is given: its end of the line, its pace and its place. */
    record Given(Outlet outlet, Speed speed, boolean cameBack, Seat seat, Duration pause, Duration heartbeat) {}

    private final Given given;
    private final LiveLoop loop;
    private final EventText text;
    private final Callable<? extends Script> opening;
    private Script script;
    private long started;
    private boolean scheduled;
    private boolean waiting;
    private boolean stopped;

    Player(Given given, LiveLoop loop, EventText text, Callable<? extends Script> opening) {
        this.given = given;
        this.loop = loop;
        this.text = text;
        this.opening = opening;
    }

    /** On the loop. */
    public void start() {
        loop.work(opening).onSuccess(this::begin).onFailure(this::refuse);
    }

    /** On the loop: the client is gone. */
    public void stop() {
        stopped = true;
        given.seat().leave();
    }

    private void refuse(Throwable failure) {
        if (!(failure instanceof Problem)) {
            LOG.error("a replay could not be begun", failure);
        }
        given.outlet()
                .refuse(
                        failure instanceof Problem known
                                ? known
                                : Problem.unavailable("the ballot could not be read; try again in a moment", 5));
    }

    private void begin(Script opened) {
        script = opened;
        if (stopped) {
            return;
        }
        if (script.over() && given.cameBack()) {
            given.outlet().nothingLeft();
            return;
        }
        given.outlet().start();
        given.outlet().send(text.heartbeat(null));
        started = System.nanoTime();
        loop.after(given.heartbeat(), this::beat);
        step();
    }

    private void beat() {
        if (!stopped) {
            if (given.outlet().ready()) {
                given.outlet().send(text.heartbeat(null));
            }
            loop.after(given.heartbeat(), this::beat);
        }
    }

    private void step() {
        if (stopped) {
            return;
        }
        if (given.outlet().ready()) {
            long time = time();
            loop.work(() -> script.upTo(time)).onSuccess(this::told).onFailure(this::breakOff);
        } else {
            waiting = true;
            given.outlet().onceDrained(() -> loop.run(this::goOn));
        }
    }

    private void goOn() {
        if (waiting) {
            waiting = false;
            later();
        }
    }

    private void told(Buffer events) {
        if (script.over()) {
            given.outlet().finish(events.appendBuffer(script.end()));
        } else {
            given.outlet().send(events);
            later();
        }
    }

    private void breakOff(Throwable failure) {
        LOG.warnf("a replay was broken off, its client may come back: %s", failure.getMessage());
        given.outlet().finish(Buffer.buffer());
    }

    /** Counted from what was sent last, so that there are never more than ten deliveries a second. */
    private void later() {
        if (!scheduled) {
            scheduled = true;
            loop.after(pause(given.speed().lasting(script.next() - time())), () -> {
                scheduled = false;
                step();
            });
        }
    }

    private Duration pause(Duration untilDue) {
        Duration least = given.pause().compareTo(PAUSE_A_MEMBER.multipliedBy(script.members())) > 0
                ? given.pause()
                : PAUSE_A_MEMBER.multipliedBy(script.members());
        return untilDue.compareTo(least) > 0 ? untilDue : least;
    }

    /** The replay's own time. */
    private long time() {
        return script.begins() + given.speed().in(Duration.ofNanos(System.nanoTime() - started));
    }
}
