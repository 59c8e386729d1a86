package org.rollcall.ingest.log;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Opens the log at the start, however long the broker takes to come, and looks again every few seconds whether it still is
 * the log that it was. What is wrong is said, and no command is taken until it is right.
 */
@ApplicationScoped
public class LogKeeper {

    private static final Logger LOG = Logger.getLogger(LogKeeper.class);
    private static final long RETRY_MS = 500;

    @Inject
    Topics topics;

    @Inject
    IdentityRecord identityRecord;

    @Inject
    LostEnd lostEnd;

    @Inject
    ProducerCheck producers;

    @Inject
    LogReader reader;

    @Inject
    LogState state;

    @Inject
    LogSettings settings;

    private volatile boolean stopping;
    private Thread thread;

    void begin(@Observes StartupEvent start) {
        thread = Thread.ofVirtual().name("log-keeper").start(this::run);
    }

    private void run() {
        List<String> said = List.of();
        while (!stopping) {
            List<String> obstacles = look();
            if (!obstacles.equals(said)) {
                obstacles.forEach(obstacle -> LOG.errorf("commands are not taken: %s", obstacle));
                said = obstacles;
            }
            sleep(obstacles.isEmpty() ? settings.checkEvery().toMillis() : RETRY_MS);
        }
    }

    private List<String> look() {
        try {
            List<String> obstacles = new ArrayList<>(producers.dangers());
            if (state.known() == null) {
                topics.createIdentity();
            }
            LogIdentity recorded = state.known() != null
                    ? state.known()
                    : identityRecord.recorded().orElse(null);
            if (recorded == null) {
                topics.createLog();
                recorded = identityRecord.record(topics.identity());
            }
            String difference = topics.identity().differenceFrom(recorded);
            if (difference != null) {
                obstacles.add(difference);
            } else {
                obstacles.addAll(lostEnd.obstacles(settings.followers(), recorded.partitions()));
            }
            obstacles.addAll(topics.dangers());
            return settle(obstacles, recorded);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException | TimeoutException | RuntimeException failed) {
            return trouble(failed);
        }
    }

    private List<String> settle(List<String> obstacles, LogIdentity recorded)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (obstacles.isEmpty()) {
            if (state.known() == null) {
                topics.createTallies();
                topics.createSnapshots();
                LOG.infof("log %s with %d partitions", recorded.topicId(), recorded.partitions());
            }
            state.opened(recorded);
            reader.start(recorded);
        } else {
            state.obstructed(obstacles);
        }
        return obstacles;
    }

    /** A broker that is away is no obstacle once the log is open: appends say so themselves, truthfully. */
    private List<String> trouble(Exception failed) {
        if (Topics.missing(failed)) {
            var gone = List.of(
                    "the events topic was deleted; restore the log, or start with an empty broker and database");
            state.obstructed(gone);
            return gone;
        }
        String why = failed.getCause() == null
                ? String.valueOf(failed.getMessage())
                : failed.getCause().getMessage();
        var away = List.of("the broker cannot be reached (" + why + ")");
        if (state.known() == null) {
            state.obstructed(away);
            return away;
        }
        LOG.warn(away.getFirst());
        return List.of();
    }

    private void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    @jakarta.annotation.PreDestroy
    void stop() {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
