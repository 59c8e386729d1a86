package org.rollcall.access.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Rates, each a bucket: so many at once, refilled at so many a second. */
@ConfigMapping(prefix = "rollcall.access.limit")
public interface LimitSettings {

    /** Commands of one delegate: somebody presses a button. */
    @WithDefault("10")
    int delegatePerSecond();

    @WithDefault("50")
    int delegateAtOnce();

    /** Commands of one principal of another role: a programme enters roll calls. */
    @WithDefault("2000")
    int othersPerSecond();

    @WithDefault("5000")
    int othersAtOnce();

    /** Bad tokens from one address, before its tokens are no longer read for a while. */
    @WithDefault("10")
    int badTokensPerSecond();

    @WithDefault("200")
    int badTokensAtOnce();
}
