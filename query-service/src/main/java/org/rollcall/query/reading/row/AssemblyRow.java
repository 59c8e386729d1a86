package org.rollcall.query.reading.row;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A body that votes, as last defined. */
@Entity
@Immutable
@Table(name = "assembly")
public class AssemblyRow extends PanacheEntityBase {
    @Id
    public String id;

    public String name;
    public String ruleBook;
    public Integer seats;
    public String suspensions;

    public static List<AssemblyRow> allById() {
        return list("order by id");
    }
}
