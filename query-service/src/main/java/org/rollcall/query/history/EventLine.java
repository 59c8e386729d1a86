package org.rollcall.query.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A record of the log and what it did.
 *
 * @param stream whose it is, or {@code null} where its key names none or it stands in a partition that is not its stream's; then
 *     it has no {@code seq} either
 * @param id of the command, or {@code null} where it is a vote under a seal
 * @param actor which part of the platform did it, or {@code user} for a person; {@code null} for a vote under a seal
 * @param data what the event says, or {@code null} where it cannot be read
 * @param reason why it did nothing, where it was refused
 */
public record EventLine(
        int partition,
        long offset,
        Instant brokerTime,
        String stream,
        Long seq,
        String id,
        String type,
        String actor,
        String at,
        String effect,
        String reason,
        String detail,
        JsonNode data) {}
