package org.rollcall.tally.log;

/**
 * Where a partition begins and ends.
 *
 * @param earliest the first offset that is there
 * @param latest the offset that the next record will get
 */
public record Ends(long earliest, long latest) {}
