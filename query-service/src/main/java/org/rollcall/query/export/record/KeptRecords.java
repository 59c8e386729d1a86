package org.rollcall.query.export.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.rollcall.query.export.delivery.Batch;
import org.rollcall.query.history.EventLine;
import org.rollcall.query.history.EventLines;
import org.rollcall.query.reading.Cut;
import org.rollcall.query.reading.row.EventRow;
import org.rollcall.query.selection.Conditions;

/**
 * Pages of the records that were kept of the log (DESIGN decision 10), by stream and position, whatever they did, without what a
 * seal covers. All methods belong inside a transaction of the read model.
 */
@ApplicationScoped
public class KeptRecords {

    private static final int RECORDS = 500;

    /** A page stops behind the record that passes it: one alone may hold a roll of 100,000 members. */
    private static final int BYTES = 512 * 1024;

    /** Proposals whose records are looked for at once. */
    private static final int STREAMS = 100;

    /** As many rows as fit; what they hold is only fetched of those that do. */
    private static final String PAGE = """
            select s.* from (
                select k.*, sum(octet_length(k.value)) over (order by %1$s rows between unbounded preceding and 1 preceding)
                         as bytes_before
                  from (select * from event e where %2$s order by %1$s limit :records) k) s
             where coalesce(s.bytes_before, 0) < :bytes order by %1$s""";

    private static final String IN_STREAM = "(stream, seq) > (:stream, :seq)";
    private static final String BY_STREAM = "stream, seq";
    private static final String IN_LOG = "stream is null and (partition, \"offset\") > (:partition, :offset)";
    private static final String BY_LOG = "partition, \"offset\"";

    private static final Place START = new Place("", 0, null);

    @Inject
    EntityManager entities;

    @Inject
    ObjectMapper mapper;

    /**
     * Behind that record.
     *
     * @param astray the last record that belongs to no stream, where those are reached
     */
    public record Place(String stream, long seq, EventRow.Key astray) {}

    /** All of them: stream after stream, and behind them those that belong to none. */
    public Batch<Place, EventLine> all(Cut cut, Place place) {
        Place from = place == null ? START : place;
        if (from.astray() != null) {
            return astray(from.astray());
        }
        List<EventRow> rows = rows(page(IN_STREAM, BY_STREAM), from);
        return new Batch<>(lines(rows), rows.isEmpty() ? new Place(null, 0, new EventRow.Key(-1, -1)) : behind(rows));
    }

    private Batch<Place, EventLine> astray(EventRow.Key from) {
        Query query =
                page(IN_LOG, BY_LOG).setParameter("partition", from.partition()).setParameter("offset", from.offset());
        List<EventRow> rows = found(query);
        EventRow last = rows.isEmpty() ? null : rows.getLast();
        return new Batch<>(
                lines(rows), last == null ? null : new Place(null, 0, new EventRow.Key(last.partition, last.offset)));
    }

    /** Those of one stream. */
    public Batch<Place, EventLine> of(Cut cut, String stream, Place place) {
        return in(List.of(stream), place == null ? START : place, false);
    }

    /** Those of all proposals on which there is a ballot that meets the conditions. */
    public Batch<Place, EventLine> of(Cut cut, Conditions conditions, Place place) {
        Place from = place == null ? START : place;
        List<String> streams = streams(conditions, from.stream());
        return streams.isEmpty() ? Batch.whole(List.of()) : in(streams, from, streams.size() == STREAMS);
    }

    private Batch<Place, EventLine> in(List<String> streams, Place from, boolean moreStreams) {
        List<EventRow> rows =
                rows(page("stream in (:streams) and " + IN_STREAM, BY_STREAM).setParameter("streams", streams), from);
        Place end = moreStreams ? new Place(streams.getLast(), Long.MAX_VALUE, null) : null;
        return new Batch<>(lines(rows), rows.isEmpty() ? end : behind(rows));
    }

    @SuppressWarnings("unchecked")
    private List<String> streams(Conditions conditions, String from) {
        Conditions all = conditions.and("b.proposal >= :fromStream", "fromStream", from);
        Query query = entities.createNativeQuery(
                "select distinct b.proposal" + Conditions.FROM + all.sql() + " order by b.proposal", String.class);
        all.parameters().forEach(query::setParameter);
        return query.setMaxResults(STREAMS).getResultList();
    }

    private Query page(String where, String order) {
        return entities.createNativeQuery(PAGE.formatted(order, where), EventRow.class)
                .setParameter("records", RECORDS)
                .setParameter("bytes", BYTES);
    }

    private static List<EventRow> rows(Query page, Place from) {
        return found(page.setParameter("stream", from.stream()).setParameter("seq", from.seq()));
    }

    @SuppressWarnings("unchecked")
    private static List<EventRow> found(Query page) {
        return page.getResultList();
    }

    private static Place behind(List<EventRow> rows) {
        return new Place(rows.getLast().stream, rows.getLast().seq, null);
    }

    private List<EventLine> lines(List<EventRow> rows) {
        Set<String> streams = new HashSet<>();
        rows.stream().map(row -> row.stream).filter(Objects::nonNull).forEach(streams::add);
        EventLines lines = new EventLines(mapper, streams);
        return rows.stream().map(lines::line).toList();
    }
}
