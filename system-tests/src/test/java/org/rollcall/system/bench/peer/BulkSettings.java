package org.rollcall.system.bench.peer;

import java.util.Map;

/** A producer's settings, as ingest-service has them for whole roll calls. */
public final class BulkSettings {

    private BulkSettings() {}

    public static Map<String, Object> of(String bootstrapServers) {
        return Map.of(
                "bootstrap.servers", bootstrapServers,
                "acks", "all",
                "enable.idempotence", true,
                "linger.ms", 5,
                "batch.size", 65_536,
                "compression.type", "lz4",
                "max.request.size", 8_454_144,
                "request.timeout.ms", 3_000,
                // Longer than there: a bench that fills a topic has nobody waiting, and the machine may be busy.
                "delivery.timeout.ms", 30_000);
    }
}
