package org.rollcall.query.live.play;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.rollcall.domain.event.Provenance;
import org.rollcall.query.document.BallotDelta;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.live.all.TallyLine;

/**
 * Says in every event of a replay that it is one, in a field of its own that readers of live streams pass over.
 *
 * @param speed how many times faster than normal
 * @param of the ballot's moment at which its replay ends
 * @param timing whether order and times are those of the vote
 * @param ballot which ballot of how many, from 1; {@code null} where only one is replayed
 */
record Mark(
        double speed,
        long of,
        Provenance.Timing timing,
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer ballot,
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer ballots) {

    /** The document of a ballot, marked. */
    record Snapshot(@JsonUnwrapped BallotDocument document, Mark replay) {}

    /** A change, marked, with where the picture comes from. */
    record Delta(@JsonUnwrapped BallotDelta delta, Provenance provenance, Mark replay) {}

    /** How a ballot stands, marked, with where the picture comes from. */
    record Tally(@JsonUnwrapped TallyLine line, Provenance provenance, Mark replay) {}

    /** The last event. */
    record End(Mark replay) {}
}
