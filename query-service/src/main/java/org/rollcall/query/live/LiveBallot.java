package org.rollcall.query.live;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import org.rollcall.query.live.bell.TallyMessage;
import org.rollcall.query.live.line.Deliveries;
import org.rollcall.query.live.line.EventText;
import org.rollcall.query.live.line.LiveLoop;
import org.rollcall.query.live.line.LiveSettings;
import org.rollcall.query.live.line.Pace;
import org.rollcall.query.live.line.Position;
import org.rollcall.query.problem.Problem;

/**
 * A ballot that is being watched. It was registered with the bell before its snapshot is read, so nothing falls between the
 * two; then each message is dropped, applied, or makes it be read anew. Everything here runs on the live loop.
 */
final class LiveBallot {

    private static final Logger LOG = Logger.getLogger(LiveBallot.class);

    /** More than a ballot can hear of while it is read; beyond it, it is simply read again. */
    private static final int MOST_HEARD = 1_000;

    private final Callable<LiveState> reading;
    private final LiveLoop loop;
    private final EventText text;
    private final LiveSettings settings;
    private final Deliveries deliveries;
    private final Set<Watcher> watchers = new LinkedHashSet<>();
    private final List<TallyMessage> heard = new ArrayList<>();
    private final Pace pace;
    private LiveState state;
    private Encodings encodings;
    private boolean loading;
    private boolean loadAgain;

    /** @param reading reads the ballot's state in one transaction */
    LiveBallot(
            Callable<LiveState> reading, LiveLoop loop, EventText text, LiveSettings settings, Deliveries deliveries) {
        this.reading = reading;
        this.loop = loop;
        this.text = text;
        this.settings = settings;
        this.deliveries = deliveries;
        this.pace = new Pace(loop, settings.pace(), this::deliver);
    }

    void join(Watcher watcher) {
        watchers.add(watcher);
        if (state == null) {
            load();
        } else {
            admit(watcher);
        }
    }

    void leave(Watcher watcher) {
        watchers.remove(watcher);
        isFull(watcher, false);
    }

    private void isFull(Watcher watcher, boolean now) {
        if (watcher.becomesFull(now)) {
            deliveries.full(now);
        }
    }

    boolean watched() {
        return !watchers.isEmpty();
    }

    Set<Watcher> watchers() {
        return watchers;
    }

    void hear(TallyMessage message) {
        if (!loading) {
            take(message);
        } else if (heard.size() < MOST_HEARD) {
            heard.add(message);
        } else {
            loadAgain = true;
        }
    }

    private void take(TallyMessage message) {
        if (state == null) {
            return;
        }
        long position = state.document().seq();
        boolean behind = message.to() > position;
        if (message.isReload()
                || !state.understands(message)
                || message.from() > position
                || (behind && message.from() == 0)) {
            loadSoon();
        } else if (behind) {
            become(state.after(message));
            pace.soon();
        }
    }

    private void become(LiveState next) {
        state = next;
        encodings = new Encodings(text, next.document());
        List.copyOf(watchers).stream().filter(watcher -> !watcher.admitted()).forEach(this::admit);
    }

    private void loadSoon() {
        loop.after(settings.pace(), this::load);
    }

    void load() {
        if (loading) {
            loadAgain = true;
        } else if (watched()) {
            loading = true;
            loop.work(reading).onSuccess(this::loaded).onFailure(this::notLoaded);
        }
    }

    private void loaded(LiveState fresh) {
        loading = false;
        boolean goesOn = state == null || state.goesOnIn(fresh);
        List<Watcher> before =
                goesOn ? List.of() : watchers.stream().filter(Watcher::admitted).toList();
        become(fresh);
        before.forEach(watcher -> startOver(watcher, "what was counted before was counted anew"));
        pace.soon();
        hearWhatCame();
    }

    private void hearWhatCame() {
        List<TallyMessage> came = List.copyOf(heard);
        heard.clear();
        came.forEach(this::take);
        if (loadAgain) {
            loadAgain = false;
            load();
        }
    }

    private void notLoaded(Throwable failure) {
        loading = false;
        heard.clear();
        if (!(failure instanceof Problem)) {
            LOG.error("a ballot could not be read for its live stream", failure);
        }
        Problem problem = failure instanceof Problem known
                ? known
                : Problem.unavailable("the ballot could not be read; try again in a moment", 5);
        List.copyOf(watchers).stream()
                .filter(watcher -> !watcher.admitted())
                .forEach(watcher -> refuse(watcher, problem));
        loop.after(settings.retryDelay(), this::load);
    }

    private void refuse(Watcher watcher, Problem problem) {
        watchers.remove(watcher);
        watcher.outlet().refuse(problem);
    }

    private void admit(Watcher watcher) {
        Position from = watcher.from();
        if (from == null) {
            watcher.admit(0);
            watcher.send(encodings.snapshot(), state.document().seq());
        } else if (!from.log().equals(state.document().log())) {
            watcher.admit(0);
            startOver(watcher, "the position is of another log");
        } else if (from.seq() <= state.head()) {
            watcher.admit(from.seq());
            deliver(watcher);
        } else {
            await(watcher);
            return;
        }
        watcher.beat(text.heartbeat(null));
    }

    /** Another instance may be ahead of this one: the client is given the time to be caught up with, once. */
    private void await(Watcher watcher) {
        if (watcher.patienceOver()) {
            watcher.admit(0);
            startOver(watcher, "the position has not happened in this log");
            watcher.beat(text.heartbeat(null));
        } else if (watcher.startWaiting()) {
            loop.after(settings.patience(), () -> {
                watcher.endPatience();
                load();
            });
        }
    }

    private void startOver(Watcher watcher, String reason) {
        watcher.outlet().send(text.reset(reason));
        watcher.send(encodings.snapshot(), state.document().seq());
    }

    private void deliver() {
        watchers.stream().filter(Watcher::admitted).forEach(this::deliver);
    }

    private void deliver(Watcher watcher) {
        if (watcher.position() >= state.document().seq()) {
            return;
        }
        boolean ready = watcher.outlet().ready();
        isFull(watcher, !ready);
        if (ready) {
            watcher.send(
                    encodings.deltaFrom(watcher.position()), state.document().seq());
            deliveries.made();
        } else {
            watcher.outlet().onceDrained(() -> loop.run(pace::soon));
        }
    }
}
