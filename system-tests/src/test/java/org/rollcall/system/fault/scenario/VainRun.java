package org.rollcall.system.fault.scenario;

/** The scenario did not come about, so that it says nothing of the platform. */
final class VainRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VainRun(String why) {
        super(why);
    }
}
