package org.rollcall.ingest.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this instance uses the log. */
@ConfigMapping(prefix = "rollcall.ingest.log")
public interface LogSettings {

    /** The topic of all events. */
    @WithDefault("rollcall.events")
    String topic();

    /** The topic of announcements, which this service only creates. */
    @WithDefault("rollcall.tallies")
    String talliesTopic();

    /** One compacted record: which log this is. */
    @WithDefault("rollcall.log")
    String identityTopic();

    /** Partitions of a log that does not exist yet; of one that does, the recorded number is used for ever. */
    @WithDefault("24")
    int partitions();

    /** Copies of each record; with one, every record is flushed to disk before it is acknowledged. */
    @WithDefault("1")
    short replicas();

    /** How long an announcement is kept for subscribers that come back. */
    @WithDefault("24h")
    Duration talliesRetention();

    /** After this a verdict is late, and the answer is 202 with a receipt. */
    @WithDefault("2s")
    Duration verdictWait();

    /** How long one append may take before its outcome is called unknown; above the client's delivery time-out of 5 s. */
    @WithDefault("6s")
    Duration appendWait();

    /** Streams without an open ballot that stay in memory; others are folded again when a command names them. */
    @WithDefault("2000")
    int streamsInMemory();

    /** Between two checks that the log is still the one it was. */
    @WithDefault("10s")
    Duration checkEvery();
}
