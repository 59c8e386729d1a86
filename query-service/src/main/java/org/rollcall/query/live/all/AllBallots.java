package org.rollcall.query.live.all;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.query.live.bell.BellListener;
import org.rollcall.query.live.bell.Rung;
import org.rollcall.query.live.line.EventText;
import org.rollcall.query.live.line.LiveLoop;
import org.rollcall.query.live.line.LiveSettings;
import org.rollcall.query.live.line.Outlet;
import org.rollcall.query.live.line.Pace;
import org.rollcall.query.live.line.Position;
import org.rollcall.query.problem.Problem;

/**
 * Tells every client how any ballot changes. There is no snapshot: a client reads the list of ballots, and again after a
 * {@code reset}. What a slow client missed comes as one event a ballot. Everything here runs on the live loop.
 */
@ApplicationScoped
public class AllBallots implements BellListener {

    @Inject
    LiveLoop loop;

    @Inject
    LiveSettings settings;

    @Inject
    EventText text;

    private final Map<Outlet, Long> positions = new LinkedHashMap<>();
    private final Map<Outlet, Position> waiting = new LinkedHashMap<>();
    private Pace pace;
    private Ring ring;
    private String topicId;

    void start(@Observes StartupEvent event) {
        pace = new Pace(loop, settings.pace(), this::deliver);
        loop.every(settings.heartbeat(), this::beat);
    }

    /** Lets a client in, at a position or, without one, at what happens next. */
    public void join(Outlet outlet, Position from) {
        if (ring == null) {
            outlet.refuse(Problem.unavailable("the broker does not answer yet; try again in a moment", 2));
        } else if (from == null) {
            admit(outlet);
        } else if (!from.log().equals(topicId)) {
            startOver(outlet, "the position is of another log");
        } else {
            resume(outlet, from);
        }
    }

    public void leave(Outlet outlet) {
        positions.remove(outlet);
        waiting.remove(outlet);
    }

    private void resume(Outlet outlet, Position from) {
        long[] vector = Ring.vector(from.place());
        switch (ring.relationOf(vector)) {
            case TOO_OLD -> startOver(outlet, "the position is too old to be continued");
            case AHEAD -> await(outlet, from);
            case KEPT -> {
                List<TallyLine> missed = ring.behind(vector);
                admit(outlet);
                outlet.send(encode(missed));
            }
        }
    }

    /** Another instance may have heard more: the client is given the time to be caught up with. */
    private void await(Outlet outlet, Position from) {
        if (waiting.put(outlet, from) == null) {
            loop.after(settings.patience(), () -> {
                if (waiting.remove(outlet) != null) {
                    startOver(outlet, "the position has not happened in this log");
                }
            });
        }
    }

    private void admit(Outlet outlet) {
        waiting.remove(outlet);
        positions.put(outlet, ring.count());
        outlet.start();
        outlet.send(text.heartbeat(id()));
    }

    private void startOver(Outlet outlet, String reason) {
        admit(outlet);
        outlet.send(text.reset(reason));
    }

    @Override
    public void began(String newTopicId, long[] next) {
        topicId = newTopicId;
        ring = new Ring(settings.ring(), next);
        positions.replaceAll((outlet, position) -> ring.count());
        positions.keySet().forEach(outlet -> outlet.send(text.reset("messages may have been missed")));
    }

    @Override
    public void rung(List<Rung> messages) {
        messages.forEach(ring::add);
        Map.copyOf(waiting).forEach(this::resume);
        pace.soon();
    }

    private void deliver() {
        Map<Long, Buffer> encoded = new HashMap<>();
        positions.replaceAll((outlet, position) -> deliver(outlet, position, encoded));
    }

    private long deliver(Outlet outlet, long position, Map<Long, Buffer> encoded) {
        if (position >= ring.count()) {
            return position;
        }
        if (!outlet.ready()) {
            outlet.onceDrained(() -> loop.run(pace::soon));
            return position;
        }
        outlet.send(
                ring.reaches(position)
                        ? encoded.computeIfAbsent(position, from -> encode(ring.behind(from)))
                        : text.reset("too much happened since the last event that was taken"));
        return ring.count();
    }

    /** One event a ballot, and the position after all of them with each: nobody may resume between two. */
    private Buffer encode(List<TallyLine> lines) {
        Map<String, TallyLine> byBallot = new LinkedHashMap<>();
        lines.forEach(line -> byBallot.merge(line.ballot(), line, (earlier, later) -> later.after(earlier)));
        Buffer events = Buffer.buffer();
        Collection<TallyLine> all = byBallot.values();
        int left = all.size();
        for (TallyLine line : all) {
            events.appendBuffer(text.event("tally", --left == 0 ? id() : null, line));
        }
        return events;
    }

    private void beat() {
        if (ring != null) {
            Buffer heartbeat = text.heartbeat(null);
            positions.keySet().stream().filter(Outlet::ready).forEach(outlet -> outlet.send(heartbeat));
        }
    }

    private String id() {
        return topicId + "-" + ring.word();
    }
}
