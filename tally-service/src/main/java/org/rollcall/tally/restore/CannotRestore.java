package org.rollcall.tally.restore;

/** The log cannot be put back out of what is kept; nothing was appended. */
final class CannotRestore extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotRestore(String why) {
        super(why);
    }
}
