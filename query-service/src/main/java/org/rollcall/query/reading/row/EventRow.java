package org.rollcall.query.reading.row;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.rollcall.domain.wire.WireHeader;
import org.rollcall.domain.wire.WireRecord;

/** A record of the log, kept whole (DESIGN decision 10), with what it did. */
@Entity
@Immutable
@Table(name = "event")
@IdClass(EventRow.Key.class)
public class EventRow extends PanacheEntityBase {
    /** Where the record stands in the log. */
    public record Key(int partition, long offset) {}

    /** Where it stands among those of all partitions: in the order in which the log took them, by its own time. */
    public record Place(Instant time, int partition, long offset) {

        /** Before all of them. */
        public static final Place START = new Place(Instant.EPOCH, -1, -1);
    }

    @Id
    public int partition;

    /** The column's name is a word of SQL. */
    @Id
    @Column(name = "\"offset\"")
    public long offset;

    public Instant brokerTime;
    public byte[] key;
    public String[] headerNames;
    public byte[][] headerValues;
    public byte[] value;

    /** {@code null}, as the position in it, for a record that belongs to none. */
    public String stream;

    public Long seq;
    public String command;
    public String type;
    public String actor;
    public String at;
    public String effect;
    public String reason;
    public String detail;

    /** The records of a stream behind a position, at most {@code limit}, in their order. */
    public static List<EventRow> after(String stream, long seq, int limit) {
        return find("stream = ?1 and seq > ?2 order by seq", stream, seq)
                .<EventRow>page(Page.ofSize(limit))
                .list();
    }

    /**
     * What changed something in these streams behind a place, except records of one type, in the order in which the log took
     * it: by its own time, which no writer sets. At most {@code limit}.
     */
    public static List<EventRow> told(Collection<String> streams, String exceptType, Place after, int limit) {
        return find(
                        "from EventRow e where e.stream in ?1 and e.effect = 'APPLIED' and e.type <> ?2"
                                + " and (e.brokerTime > ?3 or (e.brokerTime = ?3"
                                + " and (e.partition > ?4 or (e.partition = ?4 and e.offset > ?5))))"
                                + " order by e.brokerTime, e.partition, e.offset",
                        streams,
                        exceptType,
                        after.time(),
                        after.partition(),
                        after.offset())
                .<EventRow>page(Page.ofSize(limit))
                .list();
    }

    /** When the log took the first record of that type that changed something in a stream; {@code null} where none did. */
    public static Instant firstTime(String stream, String type) {
        return find("stream = ?1 and type = ?2 and effect = 'APPLIED' order by seq", stream, type)
                .<EventRow>firstResultOptional()
                .map(row -> row.brokerTime)
                .orElse(null);
    }

    /** When the record at that position of a stream happened, as its column has it. */
    public static String timeOf(String stream, long seq) {
        return getEntityManager()
                .createQuery("select e.at from EventRow e where e.stream = :stream and e.seq = :seq", String.class)
                .setParameter("stream", stream)
                .setParameter("seq", seq)
                .getSingleResult();
    }

    public Place place() {
        return new Place(brokerTime, partition, offset);
    }

    /** The record as the broker keeps it. */
    public WireRecord wire() {
        List<WireHeader> headers = new ArrayList<>();
        for (int i = 0; headerNames != null && i < headerNames.length; i++) {
            headers.add(new WireHeader(headerNames[i], headerValues[i]));
        }
        return new WireRecord(key, headers, value);
    }
}
