package org.rollcall.ingest.history.append;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Logged;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;
import org.rollcall.ingest.history.append.Plan.Planned;

/**
 * What of a plan is not in the log. Where a broker failed, records can arrive without those before them: a vote before the
 * opening of its ballot, a number before the adoption. The log refused these, and their ids are used; so they are sent again
 * under the next: {@code …:numbered~2}.
 */
final class Missing {

    /** An order that went wrong more often than this is no accident. */
    private static final int MOST_TIMES = 9;

    private final StreamFold fold;
    private final Predicate<Planned> wanted;
    private final List<Planned> again = new ArrayList<>();

    /** The place of the latest record that what follows in the plan depends on; beyond all places while one is missing. */
    private long latest;

    private Missing(StreamFold fold, Predicate<Planned> wanted) {
        this.fold = fold;
        this.wanted = wanted;
    }

    /** @param wanted what could still be taken as the stream stands; nothing else is missing */
    static Plan of(Plan plan, StreamFold fold, Predicate<Planned> wanted) {
        var missing = new Missing(fold, wanted);
        List<Planned> before = missing.ofChain(plan.before());
        Map<MemberCode, Choice> votes = new LinkedHashMap<>();
        plan.votes().byMember().forEach((member, choice) -> {
            if (missing.keepsItsId(plan.votes().planned(member, choice))) {
                votes.put(member, choice);
            }
        });
        List<Planned> first = new ArrayList<>(before);
        first.addAll(missing.again);
        return new Plan(
                plan.stream(),
                first,
                new Plan.Votes(plan.votes().id(), plan.votes().ballot(), votes),
                missing.ofChain(plan.after()));
    }

    /** Of events each of which depends on those before it. */
    private List<Planned> ofChain(List<Planned> chain) {
        List<Planned> missing = new ArrayList<>();
        for (Planned planned : chain) {
            CommandId free = freeId(planned);
            if (free == null) {
                latest = Math.max(latest, placeOf(planned));
            } else if (wanted.test(planned)) {
                missing.add(new Planned(free, planned.event()));
                latest = Long.MAX_VALUE;
            }
        }
        return missing;
    }

    /** Whether a vote is missing and can be sent under its own id; one whose id is used is put among those sent again. */
    private boolean keepsItsId(Planned vote) {
        CommandId free = freeId(vote);
        if (free == null || !wanted.test(vote)) {
            return false;
        }
        if (free.equals(vote.id())) {
            return true;
        }
        again.add(new Planned(free, vote.event()));
        return false;
    }

    /** The id under which it can be sent, or {@code null} where it is in the log. */
    private CommandId freeId(Planned planned) {
        for (int time = 1; time <= MOST_TIMES; time++) {
            CommandId id = id(planned, time);
            Logged logged = fold.command(id).orElse(null);
            if (logged == null) {
                return id;
            }
            boolean tooEarly = logged.effect() instanceof Effect.Refused && logged.seq() < latest;
            if (!tooEarly) {
                return null;
            }
        }
        return null;
    }

    private long placeOf(Planned planned) {
        long place = 0;
        for (int time = 1; time <= MOST_TIMES; time++) {
            Logged logged = fold.command(id(planned, time)).orElse(null);
            if (logged == null) {
                return place;
            }
            place = logged.seq();
        }
        return place;
    }

    private static CommandId id(Planned planned, int time) {
        return time == 1 ? planned.id() : CommandId.of(planned.id().value() + "~" + time);
    }
}
