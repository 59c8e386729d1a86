package org.rollcall.domain.effect;

/**
 * What a stream remembers of a command: enough to give the first answer again.
 *
 * @param seq where it stands in the stream
 * @param digest of its request
 * @param effect what it did
 */
public record Logged(long seq, String digest, Effect effect) {}
