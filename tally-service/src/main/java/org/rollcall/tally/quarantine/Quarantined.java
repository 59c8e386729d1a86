package org.rollcall.tally.quarantine;

import java.time.Instant;

/**
 * A record that somebody should look at.
 *
 * @param stream and
 * @param seq its place there; {@code null} where it belongs to none
 */
public record Quarantined(int partition, long offset, String stream, Long seq, String reason, Instant noticedAt) {}
