package org.rollcall.query.export.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.query.ballot.Cursor;
import org.rollcall.query.export.delivery.Batch;
import org.rollcall.query.reading.Cut;
import org.rollcall.query.selection.Conditions;

/** Pages of votes, by day, ballot and place on the roll. Its method belongs inside a transaction of the read model. */
@ApplicationScoped
public class RecordedVotes {

    /** Ballots looked at for a page: four thousand lines of the United Nations. */
    private static final int BALLOTS = 20;

    /** A larger roll is sent in pieces. */
    private static final int LINES = 4_000;

    @Inject
    RollCalls calls;

    /**
     * Behind that line.
     *
     * @param after the last ballot that is done, or {@code null}
     * @param within the ballot that is not, or {@code null}; named, because a new one may come before it
     * @param place how many of its lines are done
     */
    public record Place(Cursor after, String within, int place) {

        private static final Place START = new Place(null, null, 0);

        private int in(String ballot) {
            return ballot.equals(within) ? place : 0;
        }
    }

    /** Everybody's votes. */
    public Batch<Place, RecordedVote> all(Cut cut, Conditions conditions, Place place) {
        Place from = place == null ? Place.START : place;
        List<RollCall> found = calls.after(cut, conditions, from.after(), BALLOTS);
        List<RecordedVote> lines = new ArrayList<>();
        Cursor done = from.after();
        for (RollCall call : found) {
            String ballot = call.ballot().id();
            int room = LINES - lines.size();
            List<RecordedVote> piece = call.lines(from.in(ballot), room);
            lines.addAll(piece);
            if (piece.size() == room) {
                return new Batch<>(lines, new Place(done, ballot, from.in(ballot) + room));
            }
            done = call.cursor();
        }
        return new Batch<>(lines, found.size() < BALLOTS ? null : new Place(done, null, 0));
    }
}
