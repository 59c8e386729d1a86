package org.rollcall.tally.rebuild;

import java.time.Instant;
import java.util.List;
import org.rollcall.tally.counted.Difference;

/**
 * How far a rebuild is.
 *
 * @param generation the one that is built, and {@code from} the one that served when it began
 * @param records of the log that are in it, {@code of} how many that the serving one has
 * @param secondsLeft until all of them are in it, at the pace so far; {@code null} where there is no pace yet
 * @param differences the first thousand, in the order of the ballots' ids
 * @param hashServing of what counts of all ballots, at the moment of the comparison; {@code null} before
 * @param failure why it failed, or {@code null}
 */
public record RebuildDocument(
        State state,
        Integer generation,
        Integer from,
        long records,
        long of,
        Double recordsPerSecond,
        Long secondsLeft,
        long ballotsCompared,
        long ballotsDifferent,
        List<Difference> differences,
        String hashServing,
        String hashNew,
        Instant startedAt,
        Instant endedAt,
        String failure) {

    /**
     * The same without what differs and without hashes. A difference names members and their votes, and whoever has the hash before a
     * vote and after it can try out the few votes there are: neither is for everybody while a sealed ballot is open.
     */
    RebuildDocument brief() {
        return new RebuildDocument(
                state,
                generation,
                from,
                records,
                of,
                recordsPerSecond,
                secondsLeft,
                ballotsCompared,
                ballotsDifferent,
                List.of(),
                null,
                null,
                startedAt,
                endedAt,
                failure);
    }

    /**
     * <pre>
     *   NONE ──▶ BUILDING ──▶ CATCHING_UP ──▶ COMPARING ──▶ SWITCHING ──▶ SWITCHED
     *                                            └──▶ DIFFERENT ──confirm──▲
     *   from any but the last: ABANDONED by an operator, or FAILED
     * </pre>
     */
    public enum State {
        /** There was none since this instance began. */
        NONE,
        BUILDING,
        CATCHING_UP,
        COMPARING,
        /** Ballots count differently; an operator decides. */
        DIFFERENT,
        SWITCHING,
        SWITCHED,
        ABANDONED,
        FAILED;

        boolean ended() {
            return this == NONE || this == SWITCHED || this == ABANDONED || this == FAILED;
        }
    }
}
