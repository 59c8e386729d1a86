package org.rollcall.query.reading;

import java.util.Objects;

/**
 * One moment of the projection: everything read inside one transaction is of this generation and of this instant.
 *
 * @param log the id of the log that was projected, or {@code null} where nothing has been projected yet
 * @param sight what was committed at that instant, as {@link ReadModel#sight}
 */
public record Cut(int generation, String log, String sight) {

    /** Whether both are of the same generation of the same log; rows may have changed between them. */
    public boolean ofSameProjection(Cut other) {
        return generation == other.generation && Objects.equals(log, other.log);
    }
}
