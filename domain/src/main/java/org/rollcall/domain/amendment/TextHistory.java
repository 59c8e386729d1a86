package org.rollcall.domain.amendment;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.domain.event.Moment;

/** How the text became what it is: every step that changed it, in order. */
public final class TextHistory {

    /**
     * One step.
     *
     * @param by the symbol of the draft, the revision or the amendment, or the name of the part
     * @param words what changed, in words, or {@code null}
     */
    public record TextStep(long seq, Moment at, Change change, String by, String words) {}

    /** What happened to the text. */
    public enum Change {
        SUBMITTED,
        REVISED,
        AMENDED,
        PART_REMOVED,
        /** The proposal is considered again, and the part put again. */
        PART_RESTORED
    }

    private final List<TextStep> steps = new ArrayList<>();

    public void add(long seq, Moment at, Change change, String by, String words) {
        steps.add(new TextStep(seq, at, change, by, words));
    }

    /** Whether the body changed the text: the vote is then on the proposal as amended. */
    public boolean amended() {
        return count(Change.AMENDED) > 0 || count(Change.PART_REMOVED) > count(Change.PART_RESTORED);
    }

    private long count(Change change) {
        return steps.stream().filter(step -> step.change() == change).count();
    }

    public List<TextStep> steps() {
        return List.copyOf(steps);
    }
}
