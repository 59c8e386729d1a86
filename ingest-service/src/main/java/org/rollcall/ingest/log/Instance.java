package org.rollcall.ingest.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which instance of the service this is. */
@ConfigMapping(prefix = "rollcall.ingest")
public interface Instance {

    /** A name that stays over restarts and that no other instance has. */
    @WithDefault("ingest-1")
    String instance();

    /** Whether real votes are run here: simulations are then refused. */
    @WithDefault("false")
    boolean production();

    /** The CloudEvents source of what this instance writes. */
    default String source() {
        return "/ingest/" + instance();
    }
}
