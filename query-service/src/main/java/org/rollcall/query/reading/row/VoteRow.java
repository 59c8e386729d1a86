package org.rollcall.query.reading.row;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** The effective vote at a place of a ballot's roll. */
@Entity
@Immutable
@Table(name = "vote")
@IdClass(VoteRow.Key.class)
public class VoteRow extends PanacheEntityBase {
    /** A place on the roll of a ballot, from 0. */
    public record Key(String ballot, int place) {}

    @Id
    public String ballot;

    @Id
    public int place;

    @Column(name = "member")
    public String code;

    public String choice;
    public long seq;
    public String at;
    public boolean changed;

    public static List<VoteRow> of(String ballot) {
        return list("ballot = ?1 order by place", ballot);
    }
}
