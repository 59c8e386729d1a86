package org.rollcall.tally.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jboss.logging.Logger;
import org.rollcall.tally.log.EventsConsumer;

/**
 * The partitions that must not go on, with the reason. Nothing of them is applied until the service is started again; the
 * others go on.
 */
@ApplicationScoped
public class Halts {

    private static final Logger LOG = Logger.getLogger(Halts.class);

    private final Map<Integer, String> reasons = new ConcurrentSkipListMap<>();
    private volatile String all;

    @Inject
    EventsConsumer consumer;

    /** Halts one partition; the first reason stays. */
    public void halt(int partition, String reason) {
        if (reasons.putIfAbsent(partition, reason) == null) {
            LOG.errorf("partition %d is halted: %s", partition, reason);
            consumer.seekToEnd(partition);
        }
    }

    /** Halts everything; the first reason stays. */
    public synchronized void haltAll(String reason) {
        if (all == null) {
            all = reason;
            LOG.errorf("all partitions are halted: %s", reason);
        }
    }

    public boolean isHalted(int partition) {
        return all != null || reasons.containsKey(partition);
    }

    /** Why that partition is halted, if it is. */
    public Optional<String> reason(int partition) {
        return Optional.ofNullable(all != null ? all : reasons.get(partition));
    }

    /** Why everything is halted, if it is. */
    public Optional<String> reasonForAll() {
        return Optional.ofNullable(all);
    }

    /** The single halted partitions with their reasons. */
    public Map<Integer, String> reasons() {
        return Map.copyOf(reasons);
    }
}
