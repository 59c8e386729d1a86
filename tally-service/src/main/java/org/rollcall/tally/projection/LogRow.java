package org.rollcall.tally.projection;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The log that is projected; there is one row. */
@Entity
@Table(schema = "rollcall", name = "log")
public class LogRow extends PanacheEntityBase {

    @Id
    @Column(name = "\"only\"")
    public boolean only;

    @Column(name = "topic_id")
    public String topicId;

    public int partitions;

    @Column(name = "recorded_at")
    public Instant recordedAt;
}
