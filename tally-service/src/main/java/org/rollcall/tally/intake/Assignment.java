package org.rollcall.tally.intake;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.rollcall.tally.announce.Announced;

/**
 * The partitions that are this instance's. A new one is read again from its last projected record: its bytes prove that the
 * log still is the one that was projected. Where the database cannot be asked, the group's position serves as well; nothing
 * is right only because of a seek.
 */
@ApplicationScoped
@Default
@Identifier("assignment")
public class Assignment implements KafkaConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(Assignment.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Set<Integer> assigned = new ConcurrentSkipListSet<>();
    private final Set<Integer> unsettled = new ConcurrentSkipListSet<>();

    @Inject
    Transactions transactions;

    @Inject
    Halts halts;

    @Inject
    Announced announced;

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(place -> {
            assigned.add(place.partition());
            unsettled.add(place.partition());
        });
        if (!partitions.isEmpty()) {
            LOG.infof("reads %d partitions of the log", assigned.size());
            startFromStored(consumer, partitions);
        }
    }

    private void startFromStored(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        try {
            Map<Integer, Long> stored = transactions.positions();
            announcedNoFurtherThanProjected(consumer, partitions, stored);
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions, PATIENCE);
            partitions.forEach(
                    place -> start(consumer, place, stored.getOrDefault(place.partition(), 0L), begins.get(place)));
        } catch (SQLException | KafkaException notNow) {
            LOG.infof("starts from the group's positions: %s", notNow.getMessage());
        }
    }

    /**
     * A database that was restored stands below what was announced before. What is projected up to there again must be announced
     * again: who died in between would leave ballots of which nobody hears any more.
     */
    private static void announcedNoFurtherThanProjected(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions, Map<Integer, Long> stored) {
        Map<TopicPartition, OffsetAndMetadata> back = new HashMap<>();
        consumer.committed(Set.copyOf(partitions), PATIENCE).forEach((place, announced) -> {
            long projected = stored.getOrDefault(place.partition(), 0L);
            if (announced != null && announced.offset() > projected) {
                back.put(place, new OffsetAndMetadata(projected));
            }
        });
        if (!back.isEmpty()) {
            LOG.infof("%d partitions stand below what was announced; announcing again from there", back.size());
            consumer.commitSync(back, PATIENCE);
        }
    }

    private void start(Consumer<?, ?> consumer, TopicPartition place, long stored, long begin) {
        if (halts.isHalted(place.partition())) {
            consumer.seekToEnd(List.of(place));
        } else {
            consumer.seek(place, Math.max(stored - 1, begin));
        }
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        announced.commitNow(consumer, partitions);
        partitions.forEach(place -> {
            assigned.remove(place.partition());
            unsettled.remove(place.partition());
            announced.forget(place);
        });
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(place -> {
            assigned.remove(place.partition());
            unsettled.remove(place.partition());
            announced.forget(place);
        });
    }

    public boolean isAssigned(int partition) {
        return assigned.contains(partition);
    }

    /** The partitions that are read here, in order. */
    public Set<Integer> assigned() {
        return Set.copyOf(assigned);
    }

    /** Those of the partitions of which nobody knows yet whether all that was projected was announced too. */
    List<Integer> unsettled(Collection<Integer> partitions) {
        return partitions.stream().filter(unsettled::contains).toList();
    }

    void settled(Collection<Integer> partitions) {
        unsettled.removeAll(partitions);
    }
}
