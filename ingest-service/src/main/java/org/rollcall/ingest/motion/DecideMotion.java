package org.rollcall.ingest.motion;

/**
 * Decide a motion without a vote.
 *
 * @param carried whether nobody objected; else it fell without a vote
 */
public record DecideMotion(String motion, Boolean carried) {}
