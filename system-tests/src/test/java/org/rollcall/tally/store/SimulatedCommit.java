package org.rollcall.tally.store;

import java.sql.SQLException;

/** A COMMIT that nobody answered, as the driver would tell of it. */
public final class SimulatedCommit {

    private SimulatedCommit() {}

    public static SQLException unknown() {
        return new CommitUnknown(new SQLException("the connection was lost", "08006"));
    }
}
