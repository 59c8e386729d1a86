package org.rollcall.query.live.bell;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the bell is listened to. */
@ConfigMapping(prefix = "rollcall.query.bell")
public interface BellSettings {

    /** The broker. */
    @WithDefault("${kafka.bootstrap.servers}")
    String bootstrapServers();

    /** Where tally-service says what changed. */
    @WithDefault("rollcall.tallies")
    String topic();

    /** Messages a partition to go back at the start, so that the stream of all ballots can be resumed over a restart. */
    @WithDefault("20")
    int history();

    /** How long to wait before a broker that is away, or a topic that is not there yet, is asked again. */
    @WithDefault("1s")
    Duration retryDelay();

    /** How often the broker is asked whether it is still there: a consumer notices nothing when it is not. */
    @WithDefault("3s")
    Duration probe();
}
