package org.rollcall.tally.quarantine;

import java.time.Instant;
import java.util.List;

/**
 * A record of the log as it was kept, whole, for whoever has to find out where it came from.
 *
 * @param brokerTime the log's own time of it
 * @param key {@code null} where it has none, as each header's value
 * @param effect what it did, with why
 */
public record WholeRecord(
        int partition,
        long offset,
        Integer leaderEpoch,
        Instant brokerTime,
        String stream,
        Long seq,
        ShownBytes key,
        List<Header> headers,
        ShownBytes value,
        String effect,
        String detail,
        String reason,
        Instant noticedAt) {

    /** A header; a name may occur more than once. */
    public record Header(String name, ShownBytes value) {}
}
