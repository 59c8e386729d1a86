package org.rollcall.tally.projection;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;

/** How far one partition is projected into one generation. */
@Entity
@IdClass(OffsetRow.Key.class)
@Table(schema = "rollcall", name = "projection_offset")
public class OffsetRow extends PanacheEntityBase {

    @Id
    public int generation;

    @Id
    public int partition;

    /** The offset of the next record to project. */
    @Column(name = "next_offset")
    public long nextOffset;

    @Column(name = "leader_epoch")
    public Integer leaderEpoch;

    /** The primary key. */
    public record Key(int generation, int partition) {}

    static List<OffsetRow> of(int generation) {
        return list("generation = ?1 order by partition", generation);
    }
}
