package org.rollcall.system.simulation;

/** Starts what died, sooner or later. */
record Supervisor(Platform platform) implements World.Actor {

    @Override
    public boolean ready() {
        return platform.missesSomebody();
    }

    @Override
    public void act() {
        platform.replaceTheDead();
    }
}
