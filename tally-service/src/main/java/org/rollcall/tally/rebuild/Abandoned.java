package org.rollcall.tally.rebuild;

/** Somebody asked for this rebuild to end. */
final class Abandoned extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Abandoned() {
        super("it was abandoned", null, false, false);
    }
}
