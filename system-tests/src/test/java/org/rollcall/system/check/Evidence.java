package org.rollcall.system.check;

import java.util.List;
import java.util.Set;

/**
 * All that is known of a run after it came to rest.
 *
 * @param projection {@code null} where none was read
 * @param halted partitions that the platform itself refuses to project, because the log lost what it held: a loss that is
 *     said is no violation, and what is projected of them is not held against a log that is another one now
 */
public record Evidence(
        History history,
        Log log,
        Projection projection,
        List<Seen> seen,
        List<Exported> exported,
        Set<Integer> halted) {

    public static Evidence of(History history, Log log) {
        return new Evidence(history, log, null, List.of(), List.of(), Set.of());
    }

    public Evidence projected(Projection stored) {
        return new Evidence(history, log, stored, seen, exported, halted);
    }

    public Evidence seenBy(List<Seen> subscribers) {
        return new Evidence(history, log, projection, subscribers, exported, halted);
    }

    public Evidence exporting(List<Exported> rows) {
        return new Evidence(history, log, projection, seen, rows, halted);
    }

    public Evidence haltedAt(Set<Integer> partitions) {
        return new Evidence(history, log, projection, seen, exported, partitions);
    }
}
