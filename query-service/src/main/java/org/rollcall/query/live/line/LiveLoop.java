package org.rollcall.query.live.line;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * The one event loop that owns all live state: what runs here needs no locks, and nothing here may block. Reading goes to a
 * worker and comes back.
 */
@ApplicationScoped
public class LiveLoop {

    private final Vertx vertx;
    private final Context context;

    @Inject
    LiveLoop(Vertx vertx) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
    }

    public void run(Runnable task) {
        context.runOnContext(ignored -> task.run());
    }

    /** Runs the task on the loop after a while; a delay of nothing is the next turn. */
    public void after(Duration delay, Runnable task) {
        long millis = delay.toMillis();
        if (millis <= 0) {
            run(task);
        } else {
            vertx.setTimer(millis, timer -> run(task));
        }
    }

    public void every(Duration period, Runnable task) {
        vertx.setPeriodic(period.toMillis(), timer -> run(task));
    }

    /** Does blocking work on a worker; what is attached to the future runs on the loop. */
    public <T> Future<T> work(Callable<T> blocking) {
        return context.executeBlocking(blocking, false);
    }
}
