package org.rollcall.domain.wire;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.roll.Roll;

/**
 * Equal rolls as one object. The votes of a session have the same roll, and with its index a roll is by far the largest thing
 * that a fold holds: a thousand folds would hold it a thousand times. It is forgotten with the last ballot that has it.
 */
final class SharedRolls {

    private static final Map<Roll, WeakReference<Roll>> KNOWN = new WeakHashMap<>();

    private SharedRolls() {}

    /** The same event, on a roll that others may share. */
    static Event of(Event event) {
        if (!(event instanceof BallotOpened opened)) {
            return event;
        }
        Roll shared = shared(opened.roll());
        return shared == opened.roll() ? opened : on(shared, opened);
    }

    private static Roll shared(Roll roll) {
        synchronized (KNOWN) {
            WeakReference<Roll> known = KNOWN.get(roll);
            Roll shared = known == null ? null : known.get();
            if (shared == null) {
                KNOWN.put(roll, new WeakReference<>(roll));
                return roll;
            }
            return shared;
        }
    }

    private static BallotOpened on(Roll roll, BallotOpened opened) {
        return new BallotOpened(
                opened.ballot(),
                opened.subject(),
                opened.question(),
                opened.yesMeans(),
                opened.rule(),
                opened.basis(),
                roll,
                opened.method(),
                opened.visibility(),
                opened.present());
    }
}
