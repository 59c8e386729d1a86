package org.rollcall.query.live;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.rollcall.domain.id.BallotId;
import org.rollcall.query.live.all.AllBallots;
import org.rollcall.query.live.line.EventText;
import org.rollcall.query.live.line.LiveLoop;
import org.rollcall.query.live.line.Outlet;
import org.rollcall.query.live.line.Position;
import org.rollcall.query.live.line.Subscribers;
import org.rollcall.query.live.play.Player;
import org.rollcall.query.live.play.Replays;
import org.rollcall.query.live.play.Selection;
import org.rollcall.query.live.play.Speed;
import org.rollcall.query.problem.Asked;
import org.rollcall.query.problem.Problem;

/**
 * The door to the live streams and to the replays in their form. They are routes of Vert.x, because Quarkus REST would encode every event anew for every
 * subscriber; META-INF/openapi.yaml describes them.
 */
@ApplicationScoped
public class StreamRoutes {

    private static final CharSequence LAST_EVENT_ID = HttpHeaders.createOptimized("Last-Event-ID");

    @Inject
    LiveLoop loop;

    @Inject
    Replays replays;

    @Inject
    LiveBallots ballots;

    @Inject
    AllBallots all;

    @Inject
    Subscribers subscribers;

    @Inject
    EventText text;

    void open(@Observes Router router) {
        router.get("/v1/ballots/:id/stream").handler(this::one);
        router.get("/v1/stream").handler(this::all);
    }

    private void one(RoutingContext request) {
        serve(request, outlet -> {
            BallotId id = Asked.ballot(request.pathParam("id"));
            Position from = from(request);
            if (from != null) {
                from.seq();
            }
            String speed = request.request().getParam("speed");
            if (speed != null) {
                play(request, replays.one(outlet, id, Speed.of(speed), come(request, from)));
                return;
            }
            subscribers.enter(address(request));
            Watcher watcher = new Watcher(outlet, from);
            whenClosed(request, () -> ballots.leave(id, watcher));
            loop.run(() -> ballots.join(id, watcher));
        });
    }

    private void all(RoutingContext request) {
        serve(request, outlet -> {
            MultiMap asked = request.request().params();
            Position from = from(request);
            if (asked.contains("speed")) {
                Speed speed = Speed.of(asked.get("speed"));
                play(request, replays.many(outlet, Selection.of(asked), speed, come(request, from)));
                return;
            }
            if (Selection.in(asked)) {
                throw Problem.badRequest(
                        "meeting and session choose what is replayed; say speed= too, such as speed=60");
            }
            subscribers.enter(address(request));
            whenClosed(request, () -> all.leave(outlet));
            loop.run(() -> all.join(outlet, from));
        });
    }

    private interface Opening {
        void open(Outlet outlet);
    }

    private void serve(RoutingContext request, Opening opening) {
        Outlet outlet = new Outlet(request.response(), text);
        try {
            opening.open(outlet);
        } catch (Problem problem) {
            outlet.refuse(problem);
        }
    }

    private void whenClosed(RoutingContext request, Runnable leave) {
        // Tells of the end of every answer, refused or cut off, exactly once.
        request.addEndHandler(ended -> {
            subscribers.leave(address(request));
            loop.run(leave);
        });
    }

    private static String address(RoutingContext request) {
        return request.request().remoteAddress().hostAddress();
    }

    private void play(RoutingContext request, Player player) {
        request.addEndHandler(ended -> loop.run(player::stop));
        loop.run(player::start);
    }

    private static Replays.Come come(RoutingContext request, Position from) {
        String header = request.request().getHeader(LAST_EVENT_ID);
        return new Replays.Come(from, from != null && header != null && !header.isEmpty());
    }

    /** The header is where a browser left off when it reconnects; the parameter may be older, from the page's address. */
    private static Position from(RoutingContext request) {
        String header = request.request().getHeader(LAST_EVENT_ID);
        return Position.of(
                header != null && !header.isEmpty() ? header : request.request().getParam("from"));
    }
}
