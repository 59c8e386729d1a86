package org.rollcall.domain.motion;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.MotionEvent.Kind;
import org.rollcall.domain.event.MotionEvent.MotionMoved;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.motion.Motion.State;

/**
 * The motions moved about one proposal. While one is pending nothing else is put; of several, the one with the higher precedence
 * goes first (General Assembly rule 77, the Council's rule 33), else the one moved last: it interrupted the others.
 */
public final class Motions {

    private final Map<String, Motion> byName = new LinkedHashMap<>();
    private final Map<Long, String> movings = new HashMap<>();

    public Effect move(MotionMoved moved, long seq, Moment at) {
        if (byName.containsKey(moved.motion())) {
            return Effect.refused(
                    Refusal.MOTION_TAKEN, moved.motion() + " exists; the next free name is " + nextName());
        }
        movings.put(seq, moved.motion());
        byName.put(moved.motion(), new Motion(moved, State.PENDING, null, at, seq));
        return Effect.APPLIED;
    }

    /** Why that motion cannot be put to the vote now, or {@code null}. */
    public Effect.Refused refusalToPut(String name) {
        Effect.Refused not = refusalOf(name);
        if (not != null) {
            return not;
        }
        Motion first = next().orElseThrow();
        return first.name().equals(name)
                ? null
                : Effect.refused(
                        Refusal.NOT_ITS_TURN, "motion " + first.name() + " goes before " + name + "; decide it first");
    }

    /** Why that motion cannot be decided, or {@code null}. */
    public Effect.Refused refusalOf(String name) {
        Motion motion = byName.get(name);
        if (motion == null) {
            return Effect.refused(Refusal.NO_SUCH_MOTION, "no motion " + name + " was moved before this");
        }
        return motion.pending()
                ? null
                : Effect.refused(
                        Refusal.MOTION_DECIDED,
                        "motion " + name + " is "
                                + motion.state().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** Why anything else has to wait, or {@code null}. */
    public Effect.Refused refusalWhilePending() {
        return next().map(motion -> Effect.refused(
                        Refusal.MOTION_UNDECIDED,
                        "motion " + motion.name() + " is pending; put it to the vote, let it be withdrawn, or say that"
                                + " nobody objects"))
                .orElse(null);
    }

    public void decide(String name, State how, BallotId ballot, long seq) {
        byName.computeIfPresent(name, (same, motion) -> motion.pending() ? motion.ended(how, ballot, seq) : motion);
    }

    /** Nothing that is still pending is put any more. */
    public void dropAll(long seq) {
        byName.replaceAll((name, motion) -> motion.pending() ? motion.ended(State.NOT_PUT, null, seq) : motion);
    }

    /** The pending motion of that kind that goes first. */
    public Optional<Motion> pending(Kind kind) {
        return byName.values().stream()
                .filter(motion -> motion.pending() && motion.moved().kind() == kind)
                .findFirst();
    }

    /** The motion that the event at that place of the stream moved, or {@code null}. */
    public String movedAt(long seq) {
        return movings.get(seq);
    }

    public Optional<Motion> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The pending motion that goes first. */
    public Optional<Motion> next() {
        return byName.values().stream()
                .filter(Motion::pending)
                .min(Comparator.comparingInt(Motions::precedence)
                        .thenComparing(Comparator.comparingLong(Motion::seq).reversed()));
    }

    private static int precedence(Motion motion) {
        Integer place = motion.moved().precedence();
        return place == null ? Integer.MAX_VALUE : place;
    }

    public String nextName() {
        int number = byName.size() + 1;
        while (byName.containsKey("m" + number)) {
            number++;
        }
        return "m" + number;
    }

    /** In the order in which they were moved. */
    public List<Motion> all() {
        return List.copyOf(byName.values());
    }
}
