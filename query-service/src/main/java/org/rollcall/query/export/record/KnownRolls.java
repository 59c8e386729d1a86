package org.rollcall.query.export.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rollcall.domain.roll.Roll;
import org.rollcall.query.reading.Stored;

/**
 * The rolls of ballots, remembered by the key that equal ones share: eighty years have some hundreds. The key is made of what is
 * on the roll, so what is remembered is never out of date, whatever generation serves.
 */
@ApplicationScoped
public class KnownRolls {

    /** Members on all remembered rolls together: some hundreds of rolls of the United Nations, some ten megabytes. */
    private static final int MOST_MEMBERS = 100_000;

    @Inject
    EntityManager entities;

    private final Map<String, Roll> byKey = new LinkedHashMap<>(16, 0.75f, true);
    private int members;

    /** Inside a transaction: the roll of a ballot that has one. */
    Roll of(String key, String ballot) {
        Roll known = remembered(key);
        return known == null ? remember(key, read(ballot)) : known;
    }

    private Roll read(String ballot) {
        return Stored.value(
                entities.createQuery("select b.roll from BallotRow b where b.id = :id", String.class)
                        .setParameter("id", ballot)
                        .getSingleResult(),
                Roll.class);
    }

    private synchronized Roll remembered(String key) {
        return byKey.get(key);
    }

    private synchronized Roll remember(String key, Roll roll) {
        if (byKey.put(key, roll) == null) {
            members += roll.size();
        }
        var eldest = byKey.entrySet().iterator();
        while (members > MOST_MEMBERS) {
            members -= eldest.next().getValue().size();
            eldest.remove();
        }
        return roll;
    }
}
