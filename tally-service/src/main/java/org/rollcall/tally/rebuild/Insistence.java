package org.rollcall.tally.rebuild;

import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.rollcall.tally.lifecycle.Closing;
import org.rollcall.tally.log.LogAway;
import org.rollcall.tally.store.NotBuilt;
import org.rollcall.tally.store.SqlStates;

/**
 * Makes a step of a rebuild again when it fails at something that may pass. Unlike the intake it gives up: nobody waits for a
 * rebuild, and somebody should look at one that does not get on.
 */
final class Insistence {

    private static final Logger LOG = Logger.getLogger(Insistence.class);

    /** A minute without getting on, with the pauses between. */
    private static final int MOST_FAILURES = 60;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Closing closing;
    private final Progress progress;

    Insistence(Closing closing, Progress progress) {
        this.closing = closing;
        this.progress = progress;
    }

    /** Something that may fail because a database or a broker is away. */
    @FunctionalInterface
    interface Step {
        void make() throws SQLException;
    }

    /**
     * Makes a step until it works.
     *
     * @throws SQLException if it never does, or cannot
     */
    void on(Step step) throws SQLException {
        int failures = 0;
        for (long before = progress.records(); !made(step, failures); before = progress.records()) {
            failures = progress.records() > before ? 0 : failures + 1;
            closing.pause(PAUSE);
            progress.goOn();
        }
    }

    private boolean made(Step step, int failures) throws SQLException {
        try {
            step.make();
            return true;
        } catch (SQLException failed) {
            if (failed instanceof NotBuilt || SqlStates.isOfData(failed) || failures >= MOST_FAILURES) {
                throw failed;
            }
            closing.refuse();
            LOG.warnf("a rebuild tries again: %s", failed.getMessage());
        } catch (LogAway away) {
            if (failures >= MOST_FAILURES) {
                throw away;
            }
            LOG.warnf("a rebuild tries again: %s", away.getMessage());
        }
        return false;
    }
}
