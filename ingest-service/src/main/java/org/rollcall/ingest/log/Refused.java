package org.rollcall.ingest.log;

import org.rollcall.domain.effect.Refusal;

/** A command that was refused before the log: nothing was appended. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal reason;

    public Refused(Refusal reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public Refusal reason() {
        return reason;
    }
}
