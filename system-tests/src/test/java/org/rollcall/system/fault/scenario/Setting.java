package org.rollcall.system.fault.scenario;

import org.rollcall.system.fault.stage.Stage;

/** Where scenarios happen: on one stage, one after the other, as long as it stays whole. */
public final class Setting implements AutoCloseable {

    private final long seed;
    private final boolean full;
    private Stage stage;

    /** @param full whether each scenario has all of its rounds */
    public Setting(long seed, boolean full) {
        this.seed = seed;
        this.full = full;
    }

    /** The stage that scenarios share; a new one after the old one was given up. */
    public Stage stage() {
        if (stage == null) {
            stage = Stage.open();
        }
        return stage;
    }

    /** After something happened to it that it cannot recover from. */
    public void giveUpStage() {
        if (stage != null) {
            stage.close();
            stage = null;
        }
    }

    public long seed() {
        return seed;
    }

    /** Whether each scenario has all of its rounds, and a stage of its own. */
    public boolean isFull() {
        return full;
    }

    /** So many in the short set, so many in the full one. */
    public int rounds(int few, int many) {
        return full ? many : few;
    }

    @Override
    public void close() {
        giveUpStage();
    }
}
