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

    /** The whole ballot. */
    public record Snapshot(long to, Shown shown) implements Sight {}

    /** What changed between two positions. */
    public record Delta(long from, long to, Shown shown) implements Sight {}
}
