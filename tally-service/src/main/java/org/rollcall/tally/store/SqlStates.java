package org.rollcall.tally.store;

import java.sql.SQLException;

/** What an SQL state says about whose fault it is (PostgreSQL, appendix A). */
public final class SqlStates {

    private static final String DATA_EXCEPTION = "22";
    private static final String QUERY_CANCELED = "57014";
    private static final String CONSTRAINT_VIOLATION = "23";

    private SqlStates() {}

    /**
     * Whether the data itself was refused, which no repetition changes. Everything else, connection, resources, operator,
     * deadlock, roles and tables that are not there yet, may pass.
     */
    public static boolean isOfData(SQLException failure) {
        for (SQLException each = failure; each != null; each = each.getNextException()) {
            String state = each.getSQLState();
            if (state != null && (state.startsWith(DATA_EXCEPTION) || state.startsWith(CONSTRAINT_VIOLATION))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a statement took too long; here that is nearly always a wait for somebody else's lock. */
    public static boolean isTimeout(SQLException failure) {
        return QUERY_CANCELED.equals(failure.getSQLState());
    }
}
