package org.rollcall.tally.projection;

import java.util.List;

/**
 * How far the projection is.
 *
 * @param generation the number of the one that serves
 * @param log the id of the log that is projected, {@code null} before the first look at it
 * @param halted why everything is halted, or {@code null}
 */
public record Projection(int generation, String log, String halted, List<Partition> partitions) {

    /**
     * One partition.
     *
     * @param stored the offset of the next record to project
     * @param end the offset that the next record will get, {@code null} while the broker does not answer
     * @param lag records that are in the log and not projected, {@code null} while the broker does not answer
     * @param assigned whether this instance reads it
     * @param halted why it is halted, or {@code null}
     */
    public record Partition(int partition, long stored, Long end, Long lag, boolean assigned, String halted) {}
}
