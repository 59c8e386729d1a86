package org.rollcall.tally.quarantine;

/**
 * A stream that waits for software which knows one of its events.
 *
 * @param heldBy the type that is not known
 * @param since seq of the first record that waits
 * @param records how many wait
 */
public record HeldStream(String stream, int partition, String heldBy, Long since, long records) {}
