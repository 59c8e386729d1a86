package org.rollcall.query.reading.row;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.rollcall.domain.event.Member;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.query.reading.Stored;

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
    public String terms;
    public Long weight;
    public String groups;

    /** The member as its body defined it. */
    public Member member() {
        @SuppressWarnings("unchecked")
        Map<String, String> named = Stored.value(names, Map.class);
        return new Member(
                MemberCode.of(code),
                named,
                Stored.list(terms, Member.Term[].class),
                weight,
                Stored.list(groups, Member.Group[].class));
    }

    /** The assemblies by their size, the largest first; with a code only those that it is or was a member of. */
    public static List<String> assemblies(String code) {
        String members = "select m.assembly from MemberRow m group by m.assembly order by count(*) desc, m.assembly";
        String with =
                "select m.assembly from MemberRow m where exists (select 1 from MemberRow o where o.assembly = m.assembly"
                        + " and o.code = ?1) group by m.assembly order by count(*) desc, m.assembly";
        var query = code == null ? find(members) : find(with, code);
        return query.project(String.class).list();
    }

    /** The member of that code, or {@code null}. */
    public static MemberRow one(String assembly, String code) {
        return findById(new Key(assembly, code));
    }

    public static List<MemberRow> of(String assembly) {
        return list("assembly = ?1 order by place", assembly);
    }
}
