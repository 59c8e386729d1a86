package org.rollcall.query.export.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.domain.ballot.Said;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.member.KnownBodies;
import org.rollcall.query.reading.Cut;
import org.rollcall.query.reading.Stored;

/**
 * Decided ballots with all their votes: out of the letters that a closed ballot keeps, not out of a row a vote. A ballot
 * has letters from its close on, so there is none under a seal.
 */
@ApplicationScoped
public class RollCalls {

    @Inject
    EntityManager entities;

    @Inject
    DecidedBallots decided;

    @Inject
    KnownBodies bodies;

    @Inject
    KnownRolls rolls;

    /** Inside a transaction: those with these ids, in that order; each has letters. */
    List<RollCall> of(Cut cut, List<String> ids) {
        Map<String, Object[]> votes = votes(ids);
        return decided.documents(cut, ids).stream()
                .map(ballot -> call(cut, ballot, votes.get(ballot.id())))
                .toList();
    }

    private Map<String, Object[]> votes(List<String> ballots) {
        Map<String, Object[]> found = new HashMap<>();
        entities.createQuery(
                        "select b.id, b.choices, b.rollKey, b.said from BallotRow b where b.id in :ids", Object[].class)
                .setParameter("ids", ballots)
                .getResultList()
                .forEach(row -> found.put((String) row[0], row));
        return found;
    }

    private RollCall call(Cut cut, BallotDocument ballot, Object[] row) {
        return new RollCall(
                ballot,
                bodies.in(cut, ballot.assembly().id()),
                rolls.of((String) row[2], ballot.id()),
                (String) row[1],
                Stored.value((String) row[3], Said.class, Said.NOTHING));
    }
}
