package org.rollcall.tally.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.rollcall.tally.TallySettings;
import org.rollcall.tally.announce.Reloads;
import org.rollcall.tally.generation.Generations;
import org.rollcall.tally.generation.Sweeping;
import org.rollcall.tally.lifecycle.Closing;
import org.rollcall.tally.log.EventLog;
import org.rollcall.tally.log.KnownLog;
import org.rollcall.tally.log.LogIdentity;
import org.rollcall.tally.rebuild.RebuildDocument.State;
import org.rollcall.tally.store.Lease;
import org.rollcall.tally.store.Store;

/** The rebuild of this instance: at most one at a time, here and anywhere. It works on a thread of its own. */
@ApplicationScoped
public class Rebuild {

    private static final Logger LOG = Logger.getLogger(Rebuild.class);

    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("rebuild").daemon().factory());

    @Inject
    Store store;

    @Inject
    EventLog log;

    @Inject
    KnownLog known;

    @Inject
    TallySettings settings;

    @Inject
    Generations generations;

    @Inject
    Sweeping sweeping;

    @Inject
    Reloads reloads;

    @Inject
    Closing closing;

    private Progress latest = new Progress();
    private Course course;

    /** What was asked for cannot be done as things are. */
    public static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String reason) {
            super(reason);
        }
    }

    public synchronized RebuildDocument document() {
        return latest.document();
    }

    /**
     * Begins one.
     *
     * @throws Refused if one is under way
     * @throws SQLException if the database is away
     * @throws org.rollcall.tally.log.LogAway if the broker is
     */
    public synchronized RebuildDocument begin() throws Refused, SQLException {
        if (!latest.state().ended()) {
            throw new Refused("a rebuild is under way here; GET /v1/projection/rebuild says how far it is");
        }
        if (!known.isFound()) {
            throw new Refused("the log was not found yet; the health of this service says what it waits for");
        }
        refuseOtherLog();
        Lease lease = generations
                .lease()
                .orElseThrow(() -> new Refused("another instance of tally-service is rebuilding; ask that one"));
        try {
            course = begin(lease);
        } catch (SQLException | RuntimeException failed) {
            lease.close();
            throw failed;
        }
        latest = course.progress();
        goOn(course, Course::prove);
        return latest.document();
    }

    private void refuseOtherLog() throws Refused {
        LogIdentity recorded = known.identity();
        Optional<String> reason = recorded.refusalOf(log.identity(), settings.eventsTopic());
        if (reason.isPresent()) {
            throw new Refused(reason.get());
        }
    }

    private Course begin(Lease lease) throws SQLException {
        generations.dropLeftovers(lease);
        int serving = generations.serving();
        int generation = generations.create();
        Progress progress = new Progress();
        progress.begins(serving, generation, Instant.now());
        LOG.infof("rebuild: generation %d is built beside %d", generation, serving);
        int partitions = known.identity().partitions();
        long memory = settings.rebuild().recordsInMemory();
        var building = new Building(store, log.reader(), partitions, memory, generation, progress);
        var insistence = new Insistence(closing, progress);
        long close = settings.rebuild().closeEnough();
        return new Course(store, generations, insistence, lease, building, serving, close, progress);
    }

    /**
     * Lets the new generation serve in spite of the differences that are listed.
     *
     * @throws Refused if nothing waits for that
     */
    public synchronized RebuildDocument confirm() throws Refused {
        if (latest.state() != State.DIFFERENT) {
            throw new Refused("no rebuild waits to be confirmed; it is " + latest.state());
        }
        latest.confirm();
        latest.is(State.SWITCHING);
        goOn(course, Course::finish);
        return latest.document();
    }

    /**
     * Ends it; what serves stays as it is.
     *
     * @throws Refused if none is under way
     */
    public synchronized RebuildDocument abandon() throws Refused {
        State state = latest.state();
        if (state.ended()) {
            throw new Refused("no rebuild is under way; the last one is " + state);
        }
        latest.abandon();
        if (state == State.DIFFERENT) {
            goOn(course, waiting -> waiting.progress().goOn());
        }
        return latest.document();
    }

    /** A part of the way. */
    @FunctionalInterface
    private interface Leg {
        void go(Course course) throws SQLException;
    }

    private void goOn(Course going, Leg leg) {
        worker.execute(() -> {
            try {
                leg.go(going);
                if (going.progress().state() == State.SWITCHING) {
                    going.finish();
                }
                settle(going);
            } catch (Closing.Begun stop) {
                LOG.debug("the next start drops the generation that was being built");
            } catch (Abandoned asked) {
                LOG.info("rebuild: abandoned; the generation that serves is as it was");
                end(going, State.ABANDONED, null);
            } catch (SQLException | RuntimeException | StackOverflowError failed) {
                fail(going, failed);
            }
        });
    }

    private void fail(Course failing, Throwable failed) {
        if (!closing.hasBegun()) {
            LOG.errorf(failed, "the rebuild of the projection failed; the generation that serves is as it was");
            end(failing, State.FAILED, String.valueOf(failed.getMessage()));
        }
    }

    private void settle(Course settled) {
        RebuildDocument now = settled.progress().document();
        if (now.state() == State.SWITCHED) {
            LOG.infof("rebuild: generation %d serves now", now.generation());
            end(settled, State.SWITCHED, null);
            reloads.announceBallots(settled.progress().different());
        } else {
            LOG.warnf("rebuild: %d ballots count differently; confirm it or abandon it", now.ballotsDifferent());
        }
    }

    /** What is not built any more, and what served before, is dropped in its time. */
    private void end(Course ended, State state, String reason) {
        ended.close();
        ended.progress().ends(state, reason);
        sweeping.sweep();
    }
}
