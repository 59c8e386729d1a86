package org.rollcall.tally.watch;

import org.rollcall.tally.log.Ends;

/** What a log's ends say about records that it no longer has. */
final class Losses {

    private Losses() {}

    /** Why a projection that stands there must not go on, or {@code null}. */
    static String reason(long stored, Ends log) {
        if (log.latest() < stored) {
            return "the log ends at %d, but %d was projected already: the log lost its end. ./rollcall restore-log puts it back; else give back the log, or start with an empty database"
                    .formatted(log.latest(), stored);
        }
        if (log.earliest() > stored) {
            return "records %d to %d are missing from the log (deleted or expired before they were projected). Give back the log, or start with an empty database"
                    .formatted(stored, log.earliest() - 1);
        }
        return null;
    }
}
