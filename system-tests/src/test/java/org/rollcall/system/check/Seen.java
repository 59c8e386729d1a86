package org.rollcall.system.check;

import java.util.List;
import org.rollcall.domain.id.BallotId;

/**
 * What one subscriber of a ballot's stream saw, in its order.
 *
 * @param stayed whether it was still connected when the run was over and all had come to rest: then it must know the truth
 */
public record Seen(String client, BallotId ballot, List<Sight> sights, boolean stayed) {

    /** One thing that came over its line. */
    public sealed interface Sight {}

    /** It connected, and said that it is at that position; 0 for a fresh connection. */
    public record Connected(long position) implements Sight {}

    /** It was told to forget what it has. */
    public record Reset() implements Sight {}

    /**
     * The whole ballot.
     *
     * @param votes that it names, or {@code null} where the run did not keep them
     */
    public record Snapshot(long to, Shown shown, List<Projection.Vote> votes) implements Sight {
        public Snapshot(long to, Shown shown) {
            this(to, shown, null);
        }
    }

    /**
     * What changed between two positions.
     *
     * @param votes that changed, or {@code null} where the run did not keep them
     */
    public record Delta(long from, long to, Shown shown, List<Projection.Vote> votes) implements Sight {
        public Delta(long from, long to, Shown shown) {
            this(from, to, shown, null);
        }
    }
}
