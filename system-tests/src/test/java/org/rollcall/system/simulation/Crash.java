package org.rollcall.system.simulation;

/** The process ends here: thrown through everything that it was doing, which must not be able to catch it. */
public final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    public Crash(String who) {
        super(who, null, false, false);
    }
}
