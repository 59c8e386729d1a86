package org.rollcall.query.reading.row;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.rollcall.query.problem.Problem;

/** How far a stream is projected, and the type that holds it, if one does. */
@Entity
@Immutable
@Table(name = "stream")
public class StreamRow extends PanacheEntityBase {
    @Id
    public String id;

    public long seq;
    public String heldBy;

    /** The position up to which a stream is projected; 0 for one that is not known. */
    public static long head(String id) {
        StreamRow row = findById(id);
        return row == null ? 0 : row.seq;
    }

    /**
     * The same, for an answer that depends on the stream.
     *
     * @throws Problem 503 naming the type, where the stream is held
     */
    public static long openHead(String id) {
        StreamRow row = findById(id);
        if (row != null && row.heldBy != null) {
            throw Problem.held(id, row.heldBy);
        }
        return row == null ? 0 : row.seq;
    }
}
