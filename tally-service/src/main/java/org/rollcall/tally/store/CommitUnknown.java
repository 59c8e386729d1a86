package org.rollcall.tally.store;

import java.sql.SQLException;

/** Nobody answered whether the transaction was committed; the stored position tells. */
public final class CommitUnknown extends SQLException {

    private static final long serialVersionUID = 1L;

    CommitUnknown(SQLException cause) {
        super("the database did not answer to COMMIT: " + cause.getMessage(), cause.getSQLState(), cause);
    }
}
