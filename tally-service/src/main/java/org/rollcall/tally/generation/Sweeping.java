package org.rollcall.tally.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.rollcall.tally.TallySettings;
import org.rollcall.tally.lifecycle.Closing;
import org.rollcall.tally.store.Store;

/**
 * Drops what rebuilds left that died, and generations that served before, once their readers have had the time to end: a reader stays in the generation that it
 * began in, and exports page through it for seconds. What somebody is still in is tried again, without making anybody wait.
 */
@ApplicationScoped
public class Sweeping {

    private static final Logger LOG = Logger.getLogger(Sweeping.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final String SINCE = """
            SELECT extract(epoch FROM now() - switched_at) FROM rollcall.generation WHERE state = 'CURRENT'""";

    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    Generations generations;

    @Inject
    Store store;

    @Inject
    Closing closing;

    @Inject
    TallySettings settings;

    /** Drops them on a thread of its own, each when it is time. */
    public void sweep() {
        if (running.compareAndSet(false, true)) {
            Thread.ofPlatform().name("sweeping").daemon().start(this::run);
        }
    }

    private void run() {
        try {
            while (!dropped()) {
                closing.pause(LOOK);
            }
        } catch (Closing.Begun stop) {
            LOG.debug("the next start drops what is left");
        } finally {
            running.set(false);
        }
    }

    /** Whether there is nothing left to drop. */
    private boolean dropped() {
        try {
            generations.dropLeftovers();
            List<Integer> retired = generations.inState("RETIRED");
            if (retired.isEmpty()) {
                return true;
            }
            if (sinceSwitch().compareTo(settings.rebuild().keepOld()) >= 0) {
                for (int number : retired) {
                    generations.drop(number);
                    LOG.infof("dropped generation %d of the projection, which served before", number);
                }
            }
        } catch (SQLException notNow) {
            LOG.debugf("a generation is dropped later: %s", notNow.getMessage());
        }
        return false;
    }

    private Duration sinceSwitch() throws SQLException {
        return store.transact(session -> {
            try (PreparedStatement select = session.prepare(SINCE);
                    ResultSet row = select.executeQuery()) {
                row.next();
                return Duration.ofSeconds((long) row.getDouble(1));
            }
        });
    }
}
