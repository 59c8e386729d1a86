package org.rollcall.tally.log;

/** The log does not hold records that it should hold. */
public final class RecordsMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RecordsMissing(int partition, long expected) {
        super(
                "record %d of partition %d is missing from the log (deleted or expired): the projection cannot be built anew from it"
                        .formatted(expected, partition));
    }
}
