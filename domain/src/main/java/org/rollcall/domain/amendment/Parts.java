package org.rollcall.domain.amendment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.domain.amendment.PartState.State;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.MotionEvent.Part;
import org.rollcall.domain.id.BallotId;

/** The parts of a divided proposal (rule 89), in the order in which the division named them. */
public final class Parts {

    private final Map<String, PartState> byName = new LinkedHashMap<>();

    /** Whether the divisions left no operative part of the text out. */
    private boolean allOperative;

    /** The division was carried, or nobody objected: each of these is put before what is left. */
    public void divide(List<Part> parts, boolean namesAllOperative) {
        allOperative |= namesAllOperative;
        parts.forEach(part -> byName.putIfAbsent(part.name(), new PartState(part, State.UNDECIDED, null)));
    }

    public boolean knows(String name) {
        return byName.containsKey(name);
    }

    /** Why that part cannot be put to the vote, or {@code null}. */
    public Effect.Refused refusalOf(String name) {
        PartState part = byName.get(name);
        if (part == null) {
            return Effect.refused(Refusal.NO_SUCH_PART, "there is no division that names a part " + name);
        }
        return part.undecided()
                ? null
                : Effect.refused(Refusal.PART_DECIDED, name + " was voted on: it is " + words(part.state()));
    }

    private static String words(State state) {
        return state == State.RETAINED ? "retained" : "rejected";
    }

    public void decide(String name, State how, BallotId ballot) {
        byName.computeIfPresent(
                name, (same, part) -> part.undecided() ? new PartState(part.part(), how, ballot) : part);
    }

    /**
     * Whether nothing operative is left: the proposal is then rejected as a whole (rule 89). Never so where the division named
     * only some of its operative parts.
     */
    public boolean nothingOperativeLeft() {
        List<PartState> operative =
                all().stream().filter(part -> part.part().operative()).toList();
        return allOperative
                && !operative.isEmpty()
                && operative.stream().allMatch(part -> part.state() == State.REJECTED);
    }

    /**
     * The proposal is considered again (rule 81): where it was rejected because nothing operative was left, the rejected parts
     * are put again.
     *
     * @return their names
     */
    public List<String> reopen() {
        if (!nothingOperativeLeft()) {
            return List.of();
        }
        List<PartState> rejected =
                all().stream().filter(part -> part.state() == State.REJECTED).toList();
        rejected.forEach(part -> byName.put(part.part().name(), new PartState(part.part(), State.UNDECIDED, null)));
        return rejected.stream().map(part -> part.part().name()).toList();
    }

    public Optional<PartState> next() {
        return all().stream().filter(PartState::undecided).findFirst();
    }

    public List<PartState> all() {
        return List.copyOf(byName.values());
    }
}
