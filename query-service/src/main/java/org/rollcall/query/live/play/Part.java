package org.rollcall.query.live.play;

import org.rollcall.domain.event.Provenance;
import org.rollcall.query.document.BallotDelta;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.document.Sealing;
import org.rollcall.query.replay.Rerun;
import org.rollcall.query.replay.Score;

/**
 * A ballot that is being told, and how far its client has it. This is where a replay passes the seal, as it was at each
 * moment.
 */
final class Part {

    /** What it is, before anything is told: out of one cut. */
    record Bill(String ballot, String log, long last, long records, long members, Provenance provenance) {}

    private final Bill bill;
    private final Rerun rerun;
    private final Score score;
    private long sent;

    /** @param rerun of which nothing was told yet */
    Part(Bill bill, Rerun rerun, Score score) {
        this.bill = bill;
        this.rerun = rerun;
        this.score = score;
    }

    Bill bill() {
        return bill;
    }

    Score score() {
        return score;
    }

    /** The moment that the client has; 0 before the first. */
    long sent() {
        return sent;
    }

    /** Goes on behind a moment that the client has. */
    void resume(long seq) {
        sent = seq;
    }

    boolean over() {
        return sent >= score.lastSeq();
    }

    /** The change that comes next. */
    int next() {
        return score.at(sent) + 1;
    }

    /** The document at a change, as it could be seen then. */
    BallotDocument tell(int change) {
        rerun.to(score.seq(change));
        sent = score.seq(change);
        return Sealing.show(rerun.document());
    }

    /** What changed since the moment that the client has, as it could be seen then. */
    BallotDelta tellOn(int change) {
        long from = sent;
        rerun.to(score.seq(change));
        sent = score.seq(change);
        BallotDocument document = rerun.document();
        return Sealing.show(BallotDelta.since(from, document), document.visibility());
    }

    Mark mark(Speed speed, Integer ballot, Integer ballots) {
        return new Mark(speed.times(), bill.last(), bill.provenance().timing(), ballot, ballots);
    }
}
