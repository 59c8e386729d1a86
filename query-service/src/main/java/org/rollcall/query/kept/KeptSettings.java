package org.rollcall.query.kept;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How answers are kept. */
@ConfigMapping(prefix = "rollcall.query.kept")
public interface KeptSettings {

    /**
     * How old what is known of the database may be at most when an answer is given again, where the bell says nothing of a change;
     * with none the database is asked for every answer.
     */
    @WithDefault("20ms")
    Duration moment();
}
