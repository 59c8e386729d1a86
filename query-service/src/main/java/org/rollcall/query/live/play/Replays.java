package org.rollcall.query.live.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.rollcall.domain.id.BallotId;
import org.rollcall.query.live.line.EventText;
import org.rollcall.query.live.line.LiveLoop;
import org.rollcall.query.live.line.LiveSettings;
import org.rollcall.query.live.line.Outlet;
import org.rollcall.query.live.line.Position;

/** Gives every client of a replay a player of its own: they begin when they come, so they share nothing but the bounds. */
@ApplicationScoped
public class Replays {

    @Inject
    LiveLoop loop;

    @Inject
    LiveSettings settings;

    @Inject
    EventText text;

    @Inject
    Seats seats;

    @Inject
    Parts parts;

    @Inject
    Programmes programmes;

    /**
     * Where somebody comes from.
     *
     * @param cameBack whether a browser says so by itself: it would come back for ever to a replay that is over
     */
    public record Come(Position from, boolean cameBack) {}

    /** A replay of one ballot; 503 where too many run. It begins with {@link Player#start}. */
    public Player one(Outlet outlet, BallotId id, Speed speed, Come come) {
        Seat seat = seats.take();
        return player(
                outlet, speed, come, seat, () -> new BallotScript(parts.open(id, seat), speed, come.from(), text));
    }

    /** A replay of many, one after another. */
    public Player many(Outlet outlet, Selection wanted, Speed speed, Come come) {
        Seat seat = seats.take();
        return player(
                outlet,
                speed,
                come,
                seat,
                () -> new ProgrammeScript(
                        programmes.find(wanted), id -> parts.open(id, seat), speed, come.from(), text));
    }

    private Player player(Outlet outlet, Speed speed, Come come, Seat seat, Callable<? extends Script> opening) {
        var given = new Player.Given(outlet, speed, come.cameBack(), seat, settings.pace(), settings.heartbeat());
        return new Player(given, loop, text, opening);
    }
}
