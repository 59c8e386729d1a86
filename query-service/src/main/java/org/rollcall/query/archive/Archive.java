package org.rollcall.query.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.rollcall.domain.ballot.Said.Corrected;
import org.rollcall.domain.event.WordEvent.Recorded;
import org.rollcall.domain.roll.Roll;
import org.rollcall.query.reading.Stored;
import org.rollcall.query.selection.Conditions;
import org.rollcall.query.selection.Selection;

/** The closed roll calls of a selection, streamed. All methods belong inside a transaction of the read model. */
@ApplicationScoped
public class Archive {

    /** One ballot of each distinct roll of the selection: all other rolls stay where they are. */
    private static final String ROLLS =
            "select r.roll_key as key, cast(r.roll as text) as roll from ballot r where r.id in" + " (select min(b.id)"
                    + Conditions.FROM + "%s group by b.roll_key)";

    private static final String ROLL_CALLS =
            "select b.id, b.day, b.choices, b.roll_key as key, b.outcome, b.mirrored, p.session,"
                    + " cast(b.subject as text) as subject, cast(b.rule as text) as rule, p.provenance ->> 'kind' as kind,"
                    + " p.provenance ->> 'source' as source, case when b.said -> 'corrected' -> 0 is not null"
                    + " then cast(b.said -> 'corrected' as text) end as corrected" + Conditions.FROM
                    + "%s order by b.day, b.id";

    private static final String MOST_COUNTED =
            "select p.assembly" + Conditions.FROM + "%s group by p.assembly order by count(*) desc, p.assembly";

    /** Rows in memory at once. */
    private static final int PAGE = 500;

    @Inject
    EntityManager entities;

    /** The assembly that most roll calls of the selection are of; empty where the selection has none. */
    public Optional<String> mostCounted(Selection selection) {
        try (Stream<Tuple> rows = stream(ask(MOST_COUNTED, selection.counted()))) {
            return rows.findFirst().map(row -> row.get(0, String.class));
        }
    }

    /**
     * Reads the roll calls of one assembly, the oldest first.
     *
     * @param numbering numbers the members that come up
     */
    public WhatWasCounted read(String assembly, Selection selection, Numbering numbering, Consumer<RollCall> each) {
        Conditions conditions = selection.counted().and("p.assembly = :ofAssembly", "ofAssembly", assembly);
        Map<String, Electorate> electorates = electorates(conditions, numbering);
        WhatWasCounted.Adding counted = new WhatWasCounted.Adding();
        Query query = ask(ROLL_CALLS, conditions).setHint(HibernateHints.HINT_FETCH_SIZE, PAGE);
        try (Stream<Tuple> rows = stream(query)) {
            rows.forEach(row -> {
                RollCall roll = rollCall(row, electorates.get(row.get("key", String.class)), numbering);
                counted.add(roll);
                each.accept(roll);
            });
        }
        return counted.of(assembly);
    }

    private Map<String, Electorate> electorates(Conditions conditions, Numbering numbering) {
        Map<String, Electorate> byKey = new HashMap<>();
        try (Stream<Tuple> rows = stream(ask(ROLLS, conditions))) {
            rows.forEach(row -> byKey.put(
                    row.get("key", String.class),
                    Electorate.of(Stored.value(row.get("roll", String.class), Roll.class), numbering)));
        }
        return byKey;
    }

    private static RollCall rollCall(Tuple row, Electorate electorate, Numbering numbering) {
        RollCall roll = new RollCall(row, electorate, numbering);
        Map<String, Recorded> readings = new LinkedHashMap<>();
        for (Corrected said : Stored.list(row.get("corrected", String.class), Corrected[].class)) {
            if (said.word().member() != null) {
                readings.put(said.word().member().value(), said.word().reading());
            }
        }
        if (!readings.isEmpty()) {
            roll.correct(readings);
        }
        return roll;
    }

    private Query ask(String sql, Conditions conditions) {
        Query query = entities.createNativeQuery(sql.formatted(conditions.sql()), Tuple.class);
        conditions.parameters().forEach(query::setParameter);
        return query;
    }

    @SuppressWarnings("unchecked")
    private static Stream<Tuple> stream(Query query) {
        return query.getResultStream();
    }
}
