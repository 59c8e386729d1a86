package org.rollcall.ingest.log.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * One partition as an instance knew it after a record.
 *
 * @param edition what wrote it; another one is not used, see {@link Edition}
 * @param log the id of the events topic
 * @param partition of that topic
 * @param next the offset of the first record that is not in it
 * @param tail the digest of the record before that offset: a log that has another one there is not the log that was read
 * @param streams all streams of the partition
 */
public record Snapshot(String edition, String log, int partition, long next, long tail, List<Stream> streams) {

    /**
     * One stream.
     *
     * @param id its name
     * @param places the first and the last offset of each range in which its records are
     * @param open whether something is open in it, so that it is to be folded again at once
     * @param kept what observers of the fold keep of it, each under its name; {@code null} where none keeps anything
     */
    public record Stream(String id, long[] places, boolean open, Map<String, JsonNode> kept) {}
}
