package org.rollcall.ingest.history.append;

/** A roll call that is left out, with the line that says why. */
final class NotTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final long line;

    NotTaken(long line, String why) {
        super(why);
        this.line = line;
    }
}
