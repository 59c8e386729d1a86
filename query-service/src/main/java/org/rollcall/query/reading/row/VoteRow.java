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

    /** What a board shows of one. */
    public record Cast(int place, String choice, long seq, String at, boolean changed) {}

    /** Those of a ballot; as plain values, for a roll of thousands of entities would cost more than its rows. */
    public static List<Cast> of(String ballot) {
        return find("ballot = ?1 order by place", ballot).project(Cast.class).list();
    }
}
