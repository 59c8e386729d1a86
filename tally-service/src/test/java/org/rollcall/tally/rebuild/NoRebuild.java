package org.rollcall.tally.rebuild;

/** Stands in where it is asked who may rebuild, not what a rebuild does: other tests look at the generation that serves. */
public final class NoRebuild extends Rebuild {

    @Override
    public synchronized RebuildDocument begin() throws Refused {
        throw new Refused("nothing is rebuilt while rights are tried");
    }
}
