package org.rollcall.query.reading;

import jakarta.persistence.NoResultException;
import java.sql.SQLException;
import java.util.Set;
import org.jboss.logging.Logger;
import org.rollcall.query.problem.Problem;

/** Tells a database that is away, or not set up yet, from a mistake of ours. */
final class DatabaseTrouble {

    private static final Logger LOG = Logger.getLogger(DatabaseTrouble.class);

    /** Connection, resources, operator, roles, database, schema, table: all of them pass without us. */
    private static final Set<String> CLASSES_THAT_PASS = Set.of("08", "53", "57", "58", "28", "3D", "3F");

    private static final String NO_SUCH_TABLE = "42P01";
    private static final String NOT_ALLOWED_YET = "42501";

    private DatabaseTrouble() {}

    /** The exception to throw instead: a 503 where waiting helps, the failure itself where it does not. */
    static RuntimeException explain(RuntimeException failure) {
        if (failure instanceof Problem known) {
            return known;
        }
        if (failure instanceof NoResultException) {
            return Problem.unavailable("the projection is being set up; try again in a moment", 2);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return passes(sql.getSQLState()) ? away(sql) : failure;
            }
        }
        return failure;
    }

    /** A pool that gives up waiting for a connection says so without a state. */
    private static boolean passes(String state) {
        return state == null
                || state.equals(NO_SUCH_TABLE)
                || state.equals(NOT_ALLOWED_YET)
                || state.length() == 5 && CLASSES_THAT_PASS.contains(state.substring(0, 2));
    }

    private static Problem away(SQLException sql) {
        LOG.debugf("the database did not answer: %s (%s)", sql.getMessage(), sql.getSQLState());
        return Problem.unavailable("the database does not answer, or is being set up; try again in a moment", 2);
    }
}
