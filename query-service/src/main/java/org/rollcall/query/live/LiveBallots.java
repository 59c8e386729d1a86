package org.rollcall.query.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.rollcall.domain.id.BallotId;
import org.rollcall.query.ballot.Ballots;
import org.rollcall.query.live.bell.BellListener;
import org.rollcall.query.live.bell.Rung;
import org.rollcall.query.live.line.Deliveries;
import org.rollcall.query.live.line.EventText;
import org.rollcall.query.live.line.LiveLoop;
import org.rollcall.query.live.line.LiveSettings;
import org.rollcall.query.reading.ReadModel;

/**
 * The ballots that somebody watches, and only those. The bell says what changed; the truth is read from the projection once a
 * ballot gets its first watcher, and again whenever a message does not fit.
 */
@ApplicationScoped
public class LiveBallots implements BellListener {

    @Inject
    LiveLoop loop;

    @Inject
    LiveSettings settings;

    @Inject
    EventText text;

    @Inject
    Deliveries deliveries;

    @Inject
    ReadModel model;

    @Inject
    Ballots ballots;

    private final Map<String, LiveBallot> live = new HashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    void start(@Observes StartupEvent event, MeterRegistry metrics) {
        metrics.gauge("rollcall.live.ballots", count);
        loop.every(settings.heartbeat(), this::beat);
    }

    /** On the loop: lets a client in. */
    void join(BallotId id, Watcher watcher) {
        live.computeIfAbsent(id.toString(), unknown -> watch(id)).join(watcher);
        count.set(live.size());
    }

    /** On the loop: lets a client go, and forgets a ballot that nobody watches any more. */
    void leave(BallotId id, Watcher watcher) {
        LiveBallot ballot = live.get(id.toString());
        if (ballot != null) {
            ballot.leave(watcher);
        }
        live.values().removeIf(any -> !any.watched());
        count.set(live.size());
    }

    private LiveBallot watch(BallotId id) {
        return new LiveBallot(() -> read(id), loop, text, settings, deliveries);
    }

    private LiveState read(BallotId id) {
        return model.read(cut -> {
            var standing = ballots.standing(cut, id);
            return LiveState.of(ballots.counted(standing), standing.head());
        });
    }

    private void beat() {
        Buffer heartbeat = text.heartbeat(null);
        live.values().forEach(ballot -> ballot.watchers().forEach(watcher -> watcher.beat(heartbeat)));
    }

    @Override
    public void began(String topicId, long[] next) {
        live.values().forEach(LiveBallot::load);
    }

    @Override
    public void rung(List<Rung> messages) {
        for (Rung rung : messages) {
            LiveBallot ballot = live.get(rung.ballot());
            if (ballot != null && rung.message() != null) {
                ballot.hear(rung.message());
            } else if (ballot != null) {
                ballot.load();
            }
        }
    }
}
