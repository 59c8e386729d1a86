package org.rollcall.tally.announce;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaProducer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.rollcall.domain.wire.StrictJson;
import org.rollcall.domain.wire.WireFormat;
import org.rollcall.tally.TallySettings;
import org.rollcall.tally.board.BallotChange;
import org.rollcall.tally.lifecycle.Retry;
import org.rollcall.tally.log.KnownLog;

/**
 * Announces changes of ballots, in order, and waits until the broker has them. A failed announcement is repeated as a whole:
 * whoever hears a change twice drops it by its seq.
 */
@ApplicationScoped
public class Announcer {

    private static final StrictJson JSON = new StrictJson(WireFormat.LARGEST_VALUE);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    KafkaClientService clients;

    /** Never used: the connector makes a producer only for a channel that somebody names. */
    @Inject
    @Channel("tallies")
    Emitter<byte[]> channel;

    @Inject
    TallySettings settings;

    @Inject
    KnownLog known;

    @Inject
    Retry retry;

    /** Announces changes that are committed. Returns when the broker has acknowledged them all. */
    public void announce(List<BallotChange> changes) {
        send(changes.stream()
                .map(change -> TallyMessage.of(known.identity().topicId(), change))
                .toList());
    }

    void send(List<TallyMessage> messages) {
        if (!messages.isEmpty()) {
            List<ProducerRecord<String, byte[]>> records =
                    messages.stream().map(this::record).toList();
            retry.until("announce changes of ballots", () -> sendAll(records));
        }
    }

    private ProducerRecord<String, byte[]> record(TallyMessage message) {
        return new ProducerRecord<>(settings.talliesTopic(), message.ballot(), JSON.write(message));
    }

    private void sendAll(List<ProducerRecord<String, byte[]>> records) {
        try {
            Function<Producer<String, byte[]>, List<Future<RecordMetadata>>> sending =
                    each -> records.stream().map(each::send).toList();
            List<Future<RecordMetadata>> sent =
                    producer().runOnSendingThread(sending).await().atMost(PATIENCE);
            for (Future<RecordMetadata> acknowledgement : sent) {
                acknowledgement.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (ExecutionException failed) {
            throw new KafkaException(failed.getCause().getMessage(), failed.getCause());
        } catch (TimeoutException | java.util.concurrent.TimeoutException late) {
            throw new KafkaException("the broker did not acknowledge in time", late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", stopped);
        }
    }

    /**
     * Makes sure that no announcement can be lost silently or overtake another: the connector's defaults allow both.
     *
     * @throws IllegalStateException naming the setting that is wrong
     */
    public void checkSettings() {
        var effective = producer().configuration();
        if (!"all".equals(String.valueOf(effective.get("acks")))
                || !"true".equals(String.valueOf(effective.get("enable.idempotence")))) {
            throw new IllegalStateException(
                    "channel tallies must have acks=all and enable.idempotence=true; it has acks="
                            + effective.get("acks") + " and enable.idempotence=" + effective.get("enable.idempotence"));
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        return clients.getProducer("tallies");
    }
}
