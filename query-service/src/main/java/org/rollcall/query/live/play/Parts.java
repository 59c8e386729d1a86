package org.rollcall.query.live.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rollcall.domain.id.BallotId;
import org.rollcall.query.ballot.Ballots;
import org.rollcall.query.count.Series;
import org.rollcall.query.reading.Cut;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.replay.DocumentFromFold;
import org.rollcall.query.replay.Rerun;
import org.rollcall.query.replay.Score;

/** Takes ballots up for replaying: each as far as it has come by then. */
@ApplicationScoped
class Parts {

    @Inject
    ReadModel model;

    @Inject
    Ballots ballots;

    @Inject
    ReplaySettings settings;

    /** What was read of a ballot in one cut. */
    private record Found(Part.Bill bill, Ballots.Standing standing) {}

    /**
     * On a worker: reads the ballot's stream once for its score.
     *
     * @param seat holds what telling it costs
     * @throws org.rollcall.query.problem.Problem 404 for no ballot, 503 where its stream is held or too much is being told
     */
    Part open(BallotId id, Seat seat) {
        Found found = model.read(cut -> find(cut, id));
        seat.hold(found.bill().records());
        Series series = found.standing().series();
        var documents = new DocumentFromFold(
                found.bill().log(), found.standing().proposal().body(), ballot -> series);
        Score score = Score.of(
                new Rerun(model, id, documents),
                found.bill().last(),
                found.bill().provenance().timing(),
                settings.vote(),
                settings.longestGap());
        return new Part(found.bill(), new Rerun(model, id, documents), score);
    }

    private Found find(Cut cut, BallotId id) {
        Ballots.Standing standing = ballots.standing(cut, id);
        return new Found(
                new Part.Bill(
                        id.toString(),
                        cut.log(),
                        standing.ballot().seq,
                        standing.head(),
                        standing.ballot().members,
                        standing.proposal().provenance()),
                standing);
    }
}
