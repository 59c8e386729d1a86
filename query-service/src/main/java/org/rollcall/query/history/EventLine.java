package org.rollcall.query.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A record of the log and what it did.
 *
 * @param id of the command, or {@code null} where it is a vote under a seal
 * @param data what the event says, or {@code null} where it cannot be read
 * @param reason why it did nothing, where it was refused
 */
public record EventLine(
        int partition,
        long offset,
        Instant brokerTime,
        String stream,
        long seq,
        String id,
        String type,
        String actor,
        String at,
        String effect,
        String reason,
        String detail,
        JsonNode data) {}
