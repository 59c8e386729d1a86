package org.rollcall.tally.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.rollcall.tally.TallySettings;
import org.rollcall.tally.announce.Announced;
import org.rollcall.tally.intake.Assignment;
import org.rollcall.tally.intake.Halts;
import org.rollcall.tally.intake.Intake;
import org.rollcall.tally.intake.Positions;
import org.rollcall.tally.lifecycle.Closing;
import org.rollcall.tally.lifecycle.Troubles;
import org.rollcall.tally.log.Ends;
import org.rollcall.tally.log.EventLog;
import org.rollcall.tally.log.EventsConsumer;
import org.rollcall.tally.log.KnownLog;
import org.rollcall.tally.log.LogAway;
import org.rollcall.tally.store.Store;

/** Looks every few seconds; halts what must not go on, nudges what stands still, and knows how far everything is. */
@ApplicationScoped
public class Watch {

    private static final Logger LOG = Logger.getLogger(Watch.class);
    private static final String LOOKING = "compare the log with the projection";

    private final Map<Integer, Pace> paces = new HashMap<>();
    private final Stillness stillness = new Stillness();
    private Set<Integer> suspects = Set.of();
    private volatile Map<Integer, Standing> standings = Map.of();

    @Inject
    TallySettings settings;

    @Inject
    Store store;

    @Inject
    EventLog log;

    @Inject
    KnownLog known;

    @Inject
    EventsConsumer consumer;

    @Inject
    Halts halts;

    @Inject
    Assignment assignment;

    @Inject
    Announced announced;

    @Inject
    Closing closing;

    @Inject
    Troubles troubles;

    /** Later, because the intake is made after the watch. */
    @Inject
    Instance<Intake> intake;

    /** Starts to look, until the service stops. */
    public void start() {
        Thread.ofPlatform().name("watch").daemon().start(this::run);
    }

    private void run() {
        try {
            while (!closing.hasBegun()) {
                lookOrTell();
                closing.pause(settings.watch().interval());
            }
        } catch (Closing.Begun stop) {
            LOG.debug("the watch stops");
        }
    }

    private void lookOrTell() {
        try {
            look();
            troubles.worked(LOOKING);
        } catch (SQLException | LogAway | KafkaException away) {
            troubles.failed(LOOKING, String.valueOf(away.getMessage()));
        } catch (RuntimeException mistake) {
            LOG.error("the watch failed", mistake);
            troubles.failed(LOOKING, String.valueOf(mistake.getMessage()));
        }
    }

    /** One look. Positions before ends: the projection may move on meanwhile, and must not seem to be ahead of the log. */
    void look() throws SQLException {
        known.identity().refusalOf(log.identity(), settings.eventsTopic()).ifPresent(halts::haltAll);
        if (halts.reasonForAll().isPresent()) {
            return;
        }
        Map<Integer, Long> stored = store.transact(Positions::read);
        Map<Integer, Ends> ends = log.ends(known.identity().partitions());
        judge(stored, ends);
        measure(stored, ends, Instant.now());
        announced.commit();
    }

    /** What is suspicious twice in a row is true: an end may be old for a moment while a broker takes over. */
    private void judge(Map<Integer, Long> stored, Map<Integer, Ends> ends) {
        Set<Integer> seen = new HashSet<>();
        ends.forEach((partition, place) -> {
            String reason = Losses.reason(stored.getOrDefault(partition, 0L), place);
            if (reason != null && seen.add(partition) && suspects.contains(partition)) {
                halts.halt(partition, reason);
            }
        });
        suspects = seen;
    }

    private void measure(Map<Integer, Long> stored, Map<Integer, Ends> ends, Instant now) {
        Map<Integer, Standing> measured = new TreeMap<>();
        ends.forEach((partition, place) -> {
            long position = stored.getOrDefault(partition, 0L);
            stillness.seen(partition, position, place.latest());
            Pace before = paces.get(partition);
            Pace pace = before == null
                    ? Pace.first(position, place.latest(), now)
                    : before.next(position, place.latest(), now);
            paces.put(partition, pace);
            measured.put(partition, new Standing(partition, position, place, pace.age(now)));
        });
        standings = measured;
        if (!intake.get().isBusy() && paces.values().stream().noneMatch(pace -> pace.catchesUp(stalledAfter(), now))) {
            paces.replaceAll((partition, pace) -> nudged(partition, pace, ends.get(partition), now));
        }
    }

    /**
     * A partition that has records and takes none, while nothing else is being taken, is read again from its last projected
     * record: a consumer that lost its place, or that refuses one, stands still without a word. While another partition
     * catches up, this one merely waits for its turn.
     */
    private Pace nudged(int partition, Pace pace, Ends place, Instant now) {
        boolean ours = assignment.isAssigned(partition) && !halts.isHalted(partition);
        if (!ours || !pace.stalled(stalledAfter(), now)) {
            return pace;
        }
        LOG.warnf("partition %d stands still at %d of %d; reading it again", partition, pace.stored(), place.latest());
        stillness.nudged(partition, pace.stored());
        consumer.seek(partition, Math.max(pace.stored() - 1, place.earliest()));
        return pace.again(now);
    }

    private Duration stalledAfter() {
        return settings.watch().stalledAfter();
    }

    /** The partitions that take nothing though records wait and nothing is known to be wrong, with where they stand. */
    public Map<Integer, Long> standingStill() {
        return stillness.now();
    }

    /** How far each partition is, as of the last look. */
    public List<Standing> standings() {
        return List.copyOf(standings.values());
    }
}
