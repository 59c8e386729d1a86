package org.rollcall.query.live;

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
import org.rollcall.query.problem.Asked;
import org.rollcall.query.problem.Problem;

/**
 * The door to the live streams. They are routes of Vert.x, because Quarkus REST would encode every event anew for every
 * subscriber; META-INF/openapi.yaml describes them.
 */
@ApplicationScoped
public class StreamRoutes {

    @Inject
    LiveLoop loop;

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
            subscribers.enter();
            Watcher watcher = new Watcher(outlet, from);
            whenClosed(request, () -> ballots.leave(id, watcher));
            loop.run(() -> ballots.join(id, watcher));
        });
    }

    private void all(RoutingContext request) {
        serve(request, outlet -> {
            Position from = from(request);
            subscribers.enter();
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
            subscribers.leave();
            loop.run(leave);
        });
    }

    /** The header is where a browser left off when it reconnects; the parameter may be older, from the page's address. */
    private static Position from(RoutingContext request) {
        String header = request.request().getHeader(HttpHeaders.createOptimized("Last-Event-ID"));
        return Position.of(
                header != null && !header.isEmpty() ? header : request.request().getParam("from"));
    }
}
