package org.rollcall.query.reading.row;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** Someone who is or was a member of a body; {@code place} is the body's own order. */
@Entity
@Immutable
@Table(name = "member")
@IdClass(MemberRow.Key.class)
public class MemberRow extends PanacheEntityBase {
    /** A member's code in its assembly. */
    public record Key(String assembly, String code) {}

    @Id
    public String assembly;

    @Id
    public String code;

    public int place;
    public String names;
    public LocalDate memberFrom;
    public LocalDate memberTo;
    public String groups;

    public static List<MemberRow> of(String assembly) {
        return list("assembly = ?1 order by place", assembly);
    }
}
