package org.rollcall.query.live.bell;

/**
 * A message of the bell with its place.
 *
 * @param message {@code null} where its bytes could not be understood: its ballot is then read anew
 */
public record Rung(int partition, long offset, String ballot, TallyMessage message) {}
