package org.rollcall.ingest.log;

/** An append that was not acknowledged, and whether the record may be in the log all the same. */
public final class AppendFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean outcomeUnknown;

    private AppendFailed(String message, boolean outcomeUnknown, Throwable cause) {
        super(message, cause);
        this.outcomeUnknown = outcomeUnknown;
    }

    /** The record never left; the same command may be sent again under any id. */
    static AppendFailed refused(String why, Throwable cause) {
        return new AppendFailed("not accepted: " + why, false, cause);
    }

    /** The record may be in the log; the same id, sent again, tells. */
    static AppendFailed unknown(Throwable cause) {
        return new AppendFailed("outcome unknown: the log did not acknowledge in time", true, cause);
    }

    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}
