package org.rollcall.ingest.history.append;

import java.util.List;
import java.util.function.Predicate;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.StreamId;

/**
 * The events of a roll call, in two pieces: what must be in the log, all of it, before the close is sent, so that a hole in
 * the votes can be mended whatever happens; and the close with what follows it.
 */
record Plan(StreamId stream, List<Planned> before, List<Planned> after) {

    /** An event with its id, which comes from the record alone: whoever imports it makes the same. */
    record Planned(CommandId id, Event event) {}

    int size() {
        return before.size() + after.size();
    }

    /** What of it is left. */
    Plan only(Predicate<Planned> left) {
        return new Plan(
                stream,
                before.stream().filter(left).toList(),
                after.stream().filter(left).toList());
    }

    boolean isEmpty() {
        return before.isEmpty() && after.isEmpty();
    }

    /** An import's stream holds one ballot. */
    static BallotId ballot(StreamId stream) {
        return new BallotId(stream, 1);
    }
}
