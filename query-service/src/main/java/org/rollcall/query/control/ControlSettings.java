package org.rollcall.query.control;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Whether there are pages that steer, and where their commands go. */
@ConfigMapping(prefix = "rollcall.query.control")
public interface ControlSettings {

    /** Off until an operator says so, who also knows where browsers reach ingest-service; a token is needed all the same. */
    @WithDefault("false")
    boolean enabled();

    /** Where browsers reach ingest-service, which must list the origin of these pages in {@code rollcall.ingest.browser.origins}. */
    @WithDefault("http://127.0.0.1:8081")
    URI ingest();
}
