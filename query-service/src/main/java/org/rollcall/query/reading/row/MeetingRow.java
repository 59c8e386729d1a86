package org.rollcall.query.reading.row;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A meeting as it stands; its id is its stream. */
@Entity
@Immutable
@Table(name = "meeting")
public class MeetingRow extends PanacheEntityBase {
    @Id
    public String id;

    public String assembly;
    public String symbol;
    public String title;
    public String session;
    public String provenance;
    public String sitting;
    public String openedAt;
    public String adjournedAt;
    public String agenda;
    public String at;
    public long seq;

    /** Where a stream comes from, as its column has it; {@code null} where there is no such row. */
    public static String provenanceOf(String id) {
        MeetingRow row = findById(id);
        return row == null ? null : row.provenance;
    }
}
