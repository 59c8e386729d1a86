package org.rollcall.tally.announce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.rollcall.tally.TallySettings;
import org.rollcall.tally.log.EventsConsumer;

/**
 * How far the announcements are: the group's committed offsets (DESIGN decision 9). Commits happen beside the work, the
 * latest one for all; a commit that is lost costs a reload after the next start, and nothing else.
 */
@ApplicationScoped
public class Announced {

    private static final Logger LOG = Logger.getLogger(Announced.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> committed = new ConcurrentHashMap<>();
    private final AtomicBoolean underway = new AtomicBoolean();

    @Inject
    EventsConsumer consumer;

    @Inject
    TallySettings settings;

    /** All that was projected of the partition before that offset is announced. */
    public void upTo(int partition, long next) {
        positions.put(new TopicPartition(settings.eventsTopic(), partition), next);
        commit();
    }

    /** Commits what is not committed; does nothing where all is. Also the repetition of a commit that failed. */
    public void commit() {
        Map<TopicPartition, Long> open = open(positions.keySet());
        if (!open.isEmpty() && underway.compareAndSet(false, true)) {
            consumer.commit(offsets(open), done -> {
                underway.set(false);
                if (done) {
                    committed.putAll(open);
                    commit();
                }
            });
        }
    }

    private Map<TopicPartition, Long> open(Collection<TopicPartition> places) {
        Map<TopicPartition, Long> open = new HashMap<>();
        for (TopicPartition place : places) {
            Long position = positions.get(place);
            if (position != null && !position.equals(committed.get(place))) {
                open.put(place, position);
            }
        }
        return open;
    }

    private static Map<TopicPartition, OffsetAndMetadata> offsets(Map<TopicPartition, Long> positions) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        positions.forEach((place, next) -> offsets.put(place, new OffsetAndMetadata(next)));
        return offsets;
    }

    /** Commits for partitions that are about to go to another instance, which then need not announce anything again. */
    public void commitNow(Consumer<?, ?> polling, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> open = open(partitions);
        if (open.isEmpty()) {
            return;
        }
        try {
            polling.commitSync(offsets(open), PATIENCE);
        } catch (KafkaException tooLate) {
            LOG.debugf("the next owner will announce again: %s", tooLate.getMessage());
        }
    }

    /** The partition is another instance's now. */
    public void forget(TopicPartition place) {
        positions.remove(place);
        committed.remove(place);
    }
}
