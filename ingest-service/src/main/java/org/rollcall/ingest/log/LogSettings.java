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

    /** Compacted: where the streams of each partition are, to start with. */
    @WithDefault("rollcall.snapshots")
    String snapshotsTopic();

    /** After so many new records of a partition, or as many as it has streams, a snapshot of it is written; 0 writes none. */
    @WithDefault("20000")
    int snapshotEvery();

    /** How often one is written of a partition with fewer new records, but at least a thousand. */
    @WithDefault("60s")
    Duration snapshotAfter();

    /** Partitions of a log that does not exist yet; of one that does, the recorded number is used for ever. */
    @WithDefault("24")
    int partitions();

    /** Copies of each record; with one, every record is flushed to disk before it is acknowledged. */
    @WithDefault("1")
    short replicas();

    /** How long an announcement is kept for subscribers that come back. */
    @WithDefault("24h")
    Duration talliesRetention();

    /** Commands whose answers are awaited at once; the next is answered 503. Thousands of delegates who press in one second. */
    @WithDefault("4096")
    int commandsAtOnce();

    /** The same of commands that come many in a request; a request with more of them is let in alone. */
    @WithDefault("50000")
    int bulkAtOnce();

    /** After this a verdict is late, and the answer is 202 with a receipt. */
    @WithDefault("2s")
    Duration verdictWait();

    /** How long one append may take before its outcome is called unknown; above the client's delivery time-out of 5 s. */
    @WithDefault("6s")
    Duration appendWait();

    /**
     * Folded records that stay in memory, over all streams: a roll call of 193 members holds about 200, a record about 250 bytes.
     * Streams beyond that are folded again when a command names them, decided ones first; an open ballot always stays.
     */
    @WithDefault("100000")
    long recordsInMemory();

    /** Records of an import that one partition may hold unfolded: what a live vote there waits for at most. */
    @WithDefault("2000")
    int unfoldedInPartition();

    /** The same over all partitions, since one reader folds them all. */
    @WithDefault("12000")
    int unfoldedTogether();

    /** The consumer group whose boards an import does not leave behind. */
    @WithDefault("rollcall-tally")
    String followers();

    /** How many records the followers may be behind before an import waits for them. */
    @WithDefault("20000")
    long followersBehind();

    /** After this long without any progress of theirs an import goes on without them. */
    @WithDefault("10s")
    Duration followersPatience();

    /** Between two checks that the log is still the one it was. */
    @WithDefault("10s")
    Duration checkEvery();
}
