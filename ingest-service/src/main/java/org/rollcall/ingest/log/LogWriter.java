package org.rollcall.ingest.log;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.wire.WireFormat;
import org.rollcall.domain.wire.WireHeader;
import org.rollcall.domain.wire.WireRecord;

/**
 * Appends to the log. Two producers: one that sends at once, for people, and one that gathers, for whole roll calls.
 *
 * <p>Sends go to the client itself and not through an emitter: the connector repeats failed sends as new records, in another
 * order (smallrye-reactive-messaging 1299).
 */
@ApplicationScoped
public class LogWriter {

    /** Whether somebody waits for each record or for the last of many. */
    public enum Pace {
        LIVE("events-live"),
        BULK("events-bulk");

        private final String channel;

        Pace(String channel) {
            this.channel = channel;
        }

        String channel() {
            return channel;
        }
    }

    @Inject
    LogSettings settings;

    @Inject
    KafkaClientService clients;

    @Inject
    LogState state;

    /** Never used to send: a channel exists only where something is bound to it. */
    @Channel("events-live")
    io.smallrye.reactive.messaging.MutinyEmitter<byte[]> live;

    @Channel("events-bulk")
    io.smallrye.reactive.messaging.MutinyEmitter<byte[]> bulk;

    /** The partition of a stream. */
    public int partitionOf(StreamId stream) {
        return Partitions.of(
                stream.value().getBytes(StandardCharsets.UTF_8),
                state.identity().partitions());
    }

    /**
     * Appends one envelope.
     *
     * @return completes with the acknowledged offset; fails with {@link AppendFailed}, which says truthfully whether the record
     *     may be in the log
     */
    public CompletableFuture<Long> append(Envelope envelope, Pace pace) {
        WireRecord wire = WireFormat.write(envelope);
        var future = new CompletableFuture<Long>();
        if (wire.value().length > WireFormat.LARGEST_VALUE) {
            future.completeExceptionally(AppendFailed.refused("the event is larger than 8 MiB", null));
            return future;
        }
        // A callback that comes before send() returns is of a record that never left this process.
        boolean[] handedOver = {false};
        try {
            producer(pace)
                    .send(recordOf(wire), (metadata, failure) -> complete(future, metadata, failure, handedOver[0]));
            handedOver[0] = true;
        } catch (RuntimeException notSent) {
            future.completeExceptionally(AppendFailed.refused("the log cannot be reached", notSent));
        }
        return future;
    }

    private static void complete(
            CompletableFuture<Long> future, RecordMetadata metadata, Exception failure, boolean handedOver) {
        if (failure == null) {
            future.complete(metadata.offset());
        } else if (!handedOver || neverWritten(failure)) {
            future.completeExceptionally(AppendFailed.refused("the log cannot be reached", failure));
        } else {
            future.completeExceptionally(AppendFailed.unknown(failure));
        }
    }

    private static boolean neverWritten(Exception failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof AuthorizationException
                || failure instanceof InvalidTopicException;
    }

    private ProducerRecord<byte[], byte[]> recordOf(WireRecord wire) {
        List<Header> headers = new ArrayList<>(wire.headers().size());
        for (WireHeader header : wire.headers()) {
            headers.add(new RecordHeader(header.name(), header.value()));
        }
        int partition = Partitions.of(wire.key(), state.identity().partitions());
        return new ProducerRecord<>(settings.topic(), partition, wire.key(), wire.value(), headers);
    }

    Producer<byte[], byte[]> producer(Pace pace) {
        return clients.<byte[], byte[]>getProducer(pace.channel()).unwrap();
    }
}
