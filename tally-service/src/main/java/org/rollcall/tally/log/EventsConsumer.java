package org.rollcall.tally.log;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.rollcall.tally.TallySettings;

/**
 * The channel's consumer. What is asked of it here happens on its polling thread, after the poll that is under way: nothing
 * waits for it.
 */
@ApplicationScoped
public class EventsConsumer {

    private static final Logger LOG = Logger.getLogger(EventsConsumer.class);
    private static final String CHANNEL = "events";

    @Inject
    KafkaClientService clients;

    @Inject
    TallySettings settings;

    /** Reads that partition from that offset on, if it is assigned here. */
    public void seek(int partition, long offset) {
        TopicPartition place = place(partition);
        later("a seek to " + place + "@" + offset, consumer -> {
            if (consumer.assignment().contains(place)) {
                consumer.seek(place, offset);
            }
        });
    }

    /**
     * Reads that partition from its end on. For one that is halted: a position outside the log would fail every poll, those
     * of the other partitions too.
     */
    public void seekToEnd(int partition) {
        TopicPartition place = place(partition);
        later("a seek to the end of " + place, consumer -> {
            if (consumer.assignment().contains(place)) {
                consumer.seekToEnd(List.of(place));
            }
        });
    }

    /**
     * Commits these positions for the group; {@code done} is told whether that worked. A partition that went to another
     * instance meanwhile is left out: that one may be further on.
     */
    public void commit(Map<TopicPartition, OffsetAndMetadata> positions, java.util.function.Consumer<Boolean> done) {
        client().runOnPollingThread(consumer -> {
                    Map<TopicPartition, OffsetAndMetadata> ours = new HashMap<>(positions);
                    ours.keySet().retainAll(consumer.assignment());
                    consumer.commitAsync(ours, (committed, failure) -> done.accept(failure == null));
                })
                .subscribe()
                .with(asked -> {}, failure -> done.accept(false));
    }

    private void later(String what, java.util.function.Consumer<Consumer<byte[], byte[]>> action) {
        Uni<Void> asked = client().runOnPollingThread(action);
        asked.subscribe().with(done -> {}, failure -> LOG.warnf("%s failed: %s", what, failure.getMessage()));
    }

    private KafkaConsumer<byte[], byte[]> client() {
        return clients.getConsumer(CHANNEL);
    }

    private TopicPartition place(int partition) {
        return new TopicPartition(settings.eventsTopic(), partition);
    }
}
