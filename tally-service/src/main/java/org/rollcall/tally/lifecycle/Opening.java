package org.rollcall.tally.lifecycle;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.ChannelRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;
import org.rollcall.tally.TallySettings;
import org.rollcall.tally.announce.Announcer;
import org.rollcall.tally.generation.Sweeping;
import org.rollcall.tally.intake.EarlierProposals;
import org.rollcall.tally.intake.Halts;
import org.rollcall.tally.intake.HeldStreams;
import org.rollcall.tally.intake.Positions;
import org.rollcall.tally.log.Ends;
import org.rollcall.tally.log.EventLog;
import org.rollcall.tally.log.KnownLog;
import org.rollcall.tally.log.LogIdentity;
import org.rollcall.tally.store.Migration;
import org.rollcall.tally.store.Store;
import org.rollcall.tally.watch.Watch;

/**
 * Brings the service from "started" to "open", on a thread of its own: tables, topics, the log's identity, the group's first
 * offsets, held streams, then the channel, and last the rows that an earlier version left incomplete. Each step waits for what it needs, for hours if need be, while the process
 * stays up and says in its health what it waits for.
 */
@ApplicationScoped
public class Opening {

    private static final Logger LOG = Logger.getLogger(Opening.class);

    @Inject
    Migration migration;

    @Inject
    Store store;

    @Inject
    EventLog log;

    @Inject
    KnownLog known;

    @Inject
    TallySettings settings;

    @Inject
    Announcer announcer;

    @Inject
    HeldStreams heldStreams;

    @Inject
    EarlierProposals earlierProposals;

    @Inject
    Sweeping sweeping;

    @Inject
    Halts halts;

    @Inject
    Watch watch;

    @Inject
    Retry retry;

    @Inject
    ChannelRegistry channels;

    private volatile String waitingFor = "the start";

    void begin(@Observes StartupEvent started) {
        announcer.checkSettings();
        Thread.ofPlatform().name("opening").daemon().start(this::open);
    }

    private void open() {
        try {
            step("the database's tables", "migrate the database", this::migrate);
            sweeping.sweep();
            step("the log", "find the topics", this::findLog);
            if (halts.reasonForAll().isEmpty()) {
                step("the group's offsets", "set the group's first offsets", this::setFirstOffsets);
                step("streams that were held", "release held streams", heldStreams::release);
                channels.getPausable("events").resume();
                LOG.infof("open: reads %s", settings.eventsTopic());
            }
            waitingFor = null;
            watch.start();
            completeEarlier();
        } catch (Closing.Begun stop) {
            LOG.debug("stopped before the opening was through");
        }
    }

    /** Beside the intake: what an earlier version left out keeps nobody waiting. */
    private void completeEarlier() {
        if (halts.reasonForAll().isEmpty()) {
            earlierProposals.complete();
        }
    }

    private void step(String needs, String what, Retry.Step step) {
        waitingFor = needs;
        retry.until(what, step);
    }

    /** A migration fails for many reasons; each is told, none ends the process. */
    private void migrate() throws SQLException {
        try {
            migration.run();
        } catch (FlywayException | IllegalStateException failed) {
            throw new SQLException(rootOf(failed), failed);
        }
    }

    /** The innermost reason, on one line. */
    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().map(String::strip).collect(Collectors.joining(" "));
    }

    private void findLog() throws SQLException {
        LogIdentity now = log.identity();
        log.findTallies();
        LogIdentity recorded = store.transact(session -> LogRegister.recorded(session, now));
        known.is(recorded);
        recorded.refusalOf(now, settings.eventsTopic()).ifPresent(halts::haltAll);
    }

    /**
     * A group without offsets gets them before its first poll, because the consumer is told to make none up: what is
     * projected counts as announced, and where nothing is, the log begins.
     */
    private void setFirstOffsets() throws SQLException {
        Map<Integer, Long> committed = log.committed();
        Map<Integer, Ends> ends = log.ends(known.identity().partitions());
        Map<Integer, Long> stored = store.transact(Positions::read);
        Map<Integer, Long> first = new HashMap<>();
        ends.forEach((partition, place) -> first.put(partition, stored.getOrDefault(partition, place.earliest())));
        first.keySet().removeAll(committed.keySet());
        if (!first.isEmpty()) {
            log.commit(first);
        }
    }

    /** What the service still waits for, or nothing once it is open. */
    public Optional<String> waitingFor() {
        return Optional.ofNullable(waitingFor);
    }
}
