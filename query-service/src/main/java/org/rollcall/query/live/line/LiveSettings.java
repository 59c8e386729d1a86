package org.rollcall.query.live.line;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How live streams are served. */
@ConfigMapping(prefix = "rollcall.query.live")
public interface LiveSettings {

    /** Streams open at once, of both kinds together; the next is answered 503. */
    @WithDefault("4000")
    int maxSubscribers();

    /** The same from one address, which may be a whole hall behind its router: half, so that no address can take all. */
    @WithDefault("2000")
    int maxSubscribersFromOneAddress();

    /** The shortest time between two deliveries to one client: ten a second look live and cost little. */
    @WithDefault("100ms")
    Duration pace();

    /** How often a silent stream says that it is alive; clients call a line stale after 20 s. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How long a client that knows more than this instance is asked to wait before it is reset. */
    @WithDefault("2s")
    Duration patience();

    /** How long to wait before a ballot that could not be read is read again. */
    @WithDefault("1s")
    Duration retryDelay();

    /** Messages that the stream of all ballots can go back to. */
    @WithDefault("512")
    int ring();
}
