package org.rollcall.query.live.play;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How replays are played. */
@ConfigMapping(prefix = "rollcall.query.replay")
public interface ReplaySettings {

    /** Replays at once; the next is answered 503. */
    @WithDefault("64")
    int max();

    /**
     * Records of all streams that are being told at once, some hundred bytes each: bounds the memory where rolls are long. 64
     * replays of the largest roll call on record stay far below it.
     */
    @WithDefault("400000")
    long maxRecords();

    /** How long a vote takes at normal speed whose times are invented. */
    @WithDefault("90s")
    Duration vote();

    /** The longest that a replay at normal speed is silent between two recorded moments. */
    @WithDefault("10s")
    Duration longestGap();
}
