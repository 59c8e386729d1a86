package org.rollcall.query.live.play;

/** What one replay holds of what all replays share; given back once, when its client is gone. */
final class Seat {

    private final Seats seats;
    private long held;
    private boolean left;

    Seat(Seats seats) {
        this.seats = seats;
    }

    /**
     * Holds the telling of that many records, instead of what was held before.
     *
     * @throws org.rollcall.query.problem.Problem 503 where all replays together would tell too many
     */
    synchronized void hold(long records) {
        if (!left) {
            seats.hold(records - held);
            held = records;
        }
    }

    synchronized void leave() {
        if (!left) {
            left = true;
            seats.leave(held);
        }
    }
}
