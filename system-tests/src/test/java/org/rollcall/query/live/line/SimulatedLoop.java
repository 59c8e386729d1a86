package org.rollcall.query.live.line;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rollcall.system.simulation.Beans;
import org.rollcall.system.simulation.World;

/**
 * A live loop whose turns the dice deal out. What is to run at once keeps its order; what waits for time or for a worker comes
 * at any later turn.
 */
public final class SimulatedLoop extends LiveLoop implements World.Actor {

    private final World world;
    private final List<Runnable> turns = new ArrayList<>();
    private final List<Runnable> later = new ArrayList<>();

    public SimulatedLoop(World world) {
        super(Beans.stub(Vertx.class, Map.of("getOrCreateContext", asked -> null), Beans::unforeseen));
        this.world = world;
    }

    @Override
    public void run(Runnable task) {
        turns.add(task);
    }

    @Override
    public void after(Duration delay, Runnable task) {
        later.add(task);
    }

    @Override
    public void every(Duration period, Runnable task) {
        throw new UnsupportedOperationException("nothing is done every while here");
    }

    /** A worker reads at one moment, and the loop hears of it at another. */
    @Override
    public <T> Future<T> work(Callable<T> blocking) {
        Promise<T> promise = Promise.promise();
        later.add(() -> {
            try {
                T result = blocking.call();
                turnLater(() -> promise.complete(result));
            } catch (Exception failed) {
                turnLater(() -> promise.fail(failed));
            }
        });
        return promise.future();
    }

    private void turnLater(Runnable task) {
        later.add(task);
    }

    @Override
    public boolean ready() {
        return !turns.isEmpty() || !later.isEmpty();
    }

    @Override
    public void act() {
        boolean now = later.isEmpty() || (!turns.isEmpty() && world.dice().inThousand(600));
        (now ? turns.removeFirst() : later.remove(world.dice().below(later.size()))).run();
    }
}
