package org.rollcall.tally.intake;

/** The log is another one than that which was projected. */
final class WrongLog extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongLog(String reason) {
        super(reason);
    }
}
