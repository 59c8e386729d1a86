package org.rollcall.query.reading.row;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.rollcall.domain.event.Visibility;

/** A ballot as it stands; {@code seq} is the position of the last event that changed it. */
@Entity
@Immutable
@Table(name = "ballot")
public class BallotRow extends PanacheEntityBase {
    @Id
    public String id;

    public String proposal;
    public int number;
    public String subject;
    public String question;
    public String yesMeans;
    public String rule;
    public String basis;
    public String method;
    public String visibility;

    /** Lists ask for many ballots and need no electorate; {@code null} where only the result is known. */
    @Basic(fetch = FetchType.LAZY)
    public String roll;

    public String state;
    public String voidReason;
    public long members;
    public Long yes;
    public Long no;
    public Long abstain;
    public String outcome;
    public String reason;
    public String verdict;
    public String announced;
    public String openedAt;
    public String closedAt;
    public LocalDate day;
    public String at;
    public long seq;
    public String said;
    public String report;

    /** A letter a place of the roll once the votes are final; {@code null} before, and where only the result is known. */
    @Basic(fetch = FetchType.LAZY)
    public String choices;

    /** Equal rolls have the same; {@code null} where only the result is known. */
    public String rollKey;

    /** The ballots of these proposals that were under a seal once, or still are. */
    public static List<BallotRow> sealable(Collection<String> proposals) {
        return list("proposal in ?1 and visibility = ?2", proposals, Visibility.SEALED.name());
    }

    /** Whether votes show as they are cast; {@code null} where only the result is known. */
    public Visibility seen() {
        return visibility == null ? null : Visibility.valueOf(visibility);
    }
}
