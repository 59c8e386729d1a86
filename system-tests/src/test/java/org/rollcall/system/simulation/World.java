package org.rollcall.system.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * The scheduler: everybody who can do something waits in a row, and the dice say who does. Who waits for something inside of
 * a call, as the door does for an acknowledgement, lets the world go on meanwhile: so calls are nested, never beside each
 * other, and one thread is enough.
 */
public final class World {

    /** Calls inside of calls; deeper, only those act who wait for nothing. */
    private static final int DEEPEST = 5;

    private final List<Actor> actors = new ArrayList<>();
    private final Dice dice;
    private final Trace trace;
    private final Bug bug;
    private int depth;
    private long clock;
    private boolean calm;

    /** Somebody who acts. */
    public interface Actor {

        boolean ready();

        void act();

        /** Whether its act may wait for others. */
        default boolean waits() {
            return false;
        }
    }

    World(Dice dice, Trace trace, Bug bug) {
        this.dice = dice;
        this.trace = trace;
        this.bug = bug;
    }

    void add(Actor actor) {
        actors.add(actor);
    }

    public Dice dice() {
        return dice;
    }

    public Trace trace() {
        return trace;
    }

    public boolean has(Bug planted) {
        return bug == planted;
    }

    /** One clock for everybody, which only rises. */
    public long tick() {
        return ++clock;
    }

    /** From now on nothing breaks any more. */
    void calmDown() {
        calm = true;
    }

    /** Whether a trouble happens now: so many times in a thousand, and never once all is calm. */
    public boolean happens(boolean planned, int inThousand) {
        return planned && !calm && dice.inThousand(inThousand);
    }

    /** Lets somebody act; false where nobody can. */
    public boolean step() {
        List<Actor> able = new ArrayList<>(actors.size());
        for (Actor actor : actors) {
            if ((depth < DEEPEST || !actor.waits()) && actor.ready()) {
                able.add(actor);
            }
        }
        if (able.isEmpty()) {
            return false;
        }
        dice.of(able).act();
        return true;
    }

    /** Lets the world go on until that is so, or for so many steps; says whether it is. */
    public boolean await(BooleanSupplier done, int patience) {
        depth++;
        try {
            for (int i = 0; i < patience && !done.getAsBoolean(); i++) {
                if (!step()) {
                    break;
                }
            }
            return done.getAsBoolean();
        } finally {
            depth--;
        }
    }

    /** Waits for a future as a thread would. */
    public boolean await(CompletableFuture<?> future, int patience) {
        return await(future::isDone, patience);
    }
}
