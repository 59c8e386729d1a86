package org.rollcall.ingest.log;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * Looks at what the producers really run with. The connector's default is {@code acks=1}, with which the client silently
 * switches idempotence off, and an acknowledged vote can be lost with the broker that took it.
 */
@ApplicationScoped
public class ProducerCheck {

    private static final long LONGEST_DELIVERY_MS = 5_000;

    @Inject
    KafkaClientService clients;

    /** What is wrong with the effective settings, one sentence each; empty when all is well. */
    public List<String> dangers() {
        List<String> dangers = new ArrayList<>();
        for (LogWriter.Pace pace : LogWriter.Pace.values()) {
            dangers.addAll(
                    dangers(pace.channel(), clients.getProducer(pace.channel()).configuration()));
        }
        return dangers;
    }

    static List<String> dangers(String channel, Map<String, ?> configuration) {
        ProducerConfig effective = new ProducerConfig(Map.copyOf(configuration));
        List<String> dangers = new ArrayList<>();
        String acks = effective.getString(ProducerConfig.ACKS_CONFIG);
        if (!acks.equals("all") && !acks.equals("-1")) {
            dangers.add("channel " + channel + " has acks=" + acks + "; set it to all");
        }
        if (!effective.getBoolean(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG)) {
            dangers.add("channel " + channel + " has enable.idempotence=false; set it to true");
        }
        if (effective.getInt(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG) > LONGEST_DELIVERY_MS) {
            dangers.add("channel " + channel + " has delivery.timeout.ms above " + LONGEST_DELIVERY_MS
                    + ": a record could arrive after its sender was told that the outcome is unknown");
        }
        return dangers;
    }
}
