package org.rollcall.query.ops;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Whom to ask how the platform is. */
@ConfigMapping(prefix = "rollcall.query.ops")
public interface OpsSettings {

    /** Where this service reaches ingest-service; not asked unless said. */
    Optional<URI> ingest();

    /** Where this service reaches tally-service; not asked unless said. */
    Optional<URI> tally();

    /** The broker. */
    @WithDefault("${kafka.bootstrap.servers}")
    String bootstrapServers();

    /** The topic of all events. */
    @WithDefault("rollcall.events")
    String topic();

    /** How long a part may take to answer: one that is away must not hide the others. */
    @WithDefault("2s")
    Duration answer();

    /** However many look, nobody is asked more often than this. */
    @WithDefault("1s")
    Duration pace();
}
