package org.rollcall.peer.stock;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The request's bytes into a topic as they came, answered when they are acknowledged: the limit for every vote that is acknowledged. The
 * producer has the settings of ingest-service's own for people. Nothing is asked, read, checked or folded.
 */
@Path("/bare/votes")
@ApplicationScoped
public class BareAppend {

    /** Headers of a real record, so that as many bytes are sent; only the id is the request's own. */
    private volatile List<Header> headers = List.of();

    private final String topic;
    private final KafkaProducer<byte[], byte[]> producer;

    BareAppend(
            @ConfigProperty(name = "kafka.bootstrap.servers") String broker,
            @ConfigProperty(name = "rollcall.peer.bare.topic") String topic) {
        this.topic = topic;
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        broker,
                        "linger.ms",
                        0,
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "batch.size",
                        65_536),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Headers of every record from now on, a name and a value a line with a tab between. */
    @PUT
    public void keep(String lines) {
        List<Header> all = new ArrayList<>();
        for (String line : lines.split("\n")) {
            String[] pair = line.split("\t");
            all.add(new RecordHeader(pair[0], pair[1].getBytes(StandardCharsets.UTF_8)));
        }
        headers = all;
    }

    @POST
    @Path("/{stream}")
    public CompletionStage<Void> append(
            @PathParam("stream") String stream, @HeaderParam("Idempotency-Key") String id, byte[] value) {
        List<Header> all = new ArrayList<>(headers);
        all.add(new RecordHeader("ce_id", id.getBytes(StandardCharsets.UTF_8)));
        var acknowledged = new CompletableFuture<Void>();
        producer.send(
                new ProducerRecord<>(topic, null, stream.getBytes(StandardCharsets.UTF_8), value, all),
                (place, failure) -> {
                    if (failure == null) {
                        acknowledged.complete(null);
                    } else {
                        acknowledged.completeExceptionally(failure);
                    }
                });
        return acknowledged;
    }

    @PreDestroy
    void stop() {
        producer.close();
    }
}
