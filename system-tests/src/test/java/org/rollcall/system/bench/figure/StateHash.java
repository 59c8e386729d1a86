package org.rollcall.system.bench.figure;

/**
 * What counts of all ballots, as the log's own fold has it and as the service under test says. Where they differ the fastest
 * run counts for nothing.
 *
 * @param fold the hash of the fold over the whole topic
 * @param projection what the service answered, or {@code null} where it was not asked, because nothing is projected
 * @param records how many the log holds
 * @param kept how many the projection holds, or {@code null} where nothing is projected
 */
public record StateHash(String fold, String projection, long ballots, long records, Long kept) {

    public boolean equal() {
        return projection != null && projection.equals(fold) && kept != null && kept == records;
    }
}
