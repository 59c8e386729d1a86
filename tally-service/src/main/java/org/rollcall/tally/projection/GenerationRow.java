package org.rollcall.tally.projection;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A generation of the projection; exactly one is {@code CURRENT}. */
@Entity
@Table(schema = "rollcall", name = "generation")
public class GenerationRow extends PanacheEntityBase {

    @Id
    public int number;

    public String state;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "switched_at")
    public Instant switchedAt;

    /** The one that serves. */
    static Optional<GenerationRow> current() {
        return find("state", "CURRENT").firstResultOptional();
    }
}
