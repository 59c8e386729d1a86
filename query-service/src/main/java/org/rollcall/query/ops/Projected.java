package org.rollcall.query.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the projection says of itself. All methods belong inside a transaction of the read model. */
@ApplicationScoped
class Projected {

    /** As many as are shown; the rest is counted. */
    private static final int SHOWN = 50;

    @Inject
    EntityManager entities;

    /** A generation of the projection: the one that serves, one that is being built, one that was. */
    public record Generation(int number, String state, String createdAt, String switchedAt) {}

    /** A record that could not be taken. */
    public record Quarantined(int partition, long offset, String stream, Long seq, String reason, String noticedAt) {}

    /** A stream that waits for software that knows the type of one of its events. */
    public record Held(String stream, String by, int partition, long seq) {}

    List<Generation> generations() {
        return list(
                        "select number, state, " + iso("created_at") + ", " + iso("switched_at")
                                + " from rollcall.generation" + " where state <> 'RETIRED' order by number",
                        SHOWN)
                .stream()
                .map(row -> new Generation(number(row, 0).intValue(), text(row, 1), text(row, 2), text(row, 3)))
                .toList();
    }

    /** How far a generation is, by partition. */
    SortedMap<Integer, Long> positions(int generation) {
        SortedMap<Integer, Long> positions = new TreeMap<>();
        list(
                        "select partition, next_offset from rollcall.projection_offset where generation = "
                                + generation,
                        Integer.MAX_VALUE)
                .forEach(row ->
                        positions.put(number(row, 0).intValue(), number(row, 1).longValue()));
        return positions;
    }

    long quarantined() {
        return count("select count(*) from rollcall.quarantine");
    }

    List<Quarantined> quarantine() {
        return list(
                        "select partition, \"offset\", stream, seq, reason, " + iso("noticed_at")
                                + " from rollcall.quarantine" + " order by noticed_at desc, partition, \"offset\"",
                        SHOWN)
                .stream()
                .map(row -> new Quarantined(
                        number(row, 0).intValue(),
                        number(row, 1).longValue(),
                        text(row, 2),
                        number(row, 3) == null ? null : number(row, 3).longValue(),
                        text(row, 4),
                        text(row, 5)))
                .toList();
    }

    long heldStreams() {
        return count("select count(*) from stream where held_by is not null");
    }

    List<Held> held() {
        return list("select id, held_by, partition, seq from stream where held_by is not null order by id", SHOWN)
                .stream()
                .map(row -> new Held(
                        text(row, 0),
                        text(row, 1),
                        number(row, 2).intValue(),
                        number(row, 3).longValue()))
                .toList();
    }

    /** A column of instants, as everything here writes them. */
    private static String iso(String column) {
        return "to_char(" + column + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')";
    }

    private long count(String sql) {
        return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> list(String sql, int most) {
        return entities.createNativeQuery(sql, Tuple.class).setMaxResults(most).getResultList();
    }

    private static Number number(Tuple row, int column) {
        return (Number) row.get(column);
    }

    private static String text(Tuple row, int column) {
        return (String) row.get(column);
    }
}
