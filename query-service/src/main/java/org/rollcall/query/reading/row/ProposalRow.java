package org.rollcall.query.reading.row;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A draft as it stands. */
@Entity
@Immutable
@Table(name = "proposal")
public class ProposalRow extends PanacheEntityBase {
    @Id
    public String id;

    public String assembly;
    public String symbol;
    public String title;
    public String kind;
    public String session;
    public String meeting;
    public String item;
    public String provenance;
    public String sponsors;
    public String majority;
    public String outcome;
    public String resolution;
    public String submittedAt;
    public String at;
    public String series;
    public String related;
    public String standing;
    public String catalogue;

    /** Where a stream comes from, as its column has it; {@code null} where there is no such row. */
    public static String provenanceOf(String id) {
        ProposalRow row = findById(id);
        return row == null ? null : row.provenance;
    }
}
