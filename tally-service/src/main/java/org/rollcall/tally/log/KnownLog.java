package org.rollcall.tally.log;

import jakarta.enterprise.context.ApplicationScoped;

/** The log that this projection is of, once it was compared with the recorded one. */
@ApplicationScoped
public class KnownLog {

    private volatile LogIdentity identity;

    public void is(LogIdentity recorded) {
        identity = recorded;
    }

    /**
     * The recorded identity.
     *
     * @throws IllegalStateException before the log was found
     */
    public LogIdentity identity() {
        if (identity == null) {
            throw new IllegalStateException("the log was not found yet");
        }
        return identity;
    }

    public boolean isFound() {
        return identity != null;
    }
}
