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
    public String stream;
    public long seq;
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
     * What changed something in these streams, except single votes, in the order in which the log took it: by its own time,
     * which no writer sets. At most {@code limit}.
     */
    public static List<EventRow> told(Collection<String> streams, String exceptType, int limit) {
        return find(
                        "stream in ?1 and effect = 'APPLIED' and type <> ?2 order by brokerTime, partition, offset",
                        streams,
                        exceptType)
                .<EventRow>page(Page.ofSize(limit))
                .list();
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
