package org.rollcall.query.export.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.query.export.delivery.Batch;
import org.rollcall.query.export.record.DecidedBallots.Ahead;
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
    DecidedBallots decided;

    @Inject
    RollCalls calls;

    /**
     * Where a download is.
     *
     * @param ahead the ballots to come
     * @param done how many lines of the first of them are done
     */
    public record Place(Ahead ahead, int done) {}

    /** Everybody's votes; ballots of which only the result is known have none. */
    public Batch<Place, RecordedVote> all(Cut cut, Conditions conditions, Place place) {
        Ahead ahead = decided.lookUp(conditions.and("b.choices is not null"), place == null ? null : place.ahead());
        List<String> ballots = ahead.first(BALLOTS);
        List<RollCall> found = calls.of(cut, ballots);
        List<RecordedVote> lines = new ArrayList<>();
        int done = place == null ? 0 : place.done();
        for (int i = 0; i < found.size(); i++) {
            int room = LINES - lines.size();
            List<RecordedVote> piece = found.get(i).lines(done, room);
            lines.addAll(piece);
            if (piece.size() == room) {
                return new Batch<>(lines, new Place(ahead.without(i), done + room));
            }
            done = 0;
        }
        Ahead rest = ahead.without(ballots.size());
        return new Batch<>(lines, rest == null ? null : new Place(rest, 0));
    }
}
