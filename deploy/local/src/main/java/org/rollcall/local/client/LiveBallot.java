package org.rollcall.local.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.rollcall.local.Trouble;
import org.rollcall.local.process.Waiting;

/**
 * Follows one ballot as it changes: a snapshot, then deltas, and after a broken connection on from the last position.
 */
public final class LiveBallot {
    /** How long a ballot may be unknown, or the read side away, before that is an error. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Api query;
    private final String ballot;
    private final BallotFeed feed = new BallotFeed();
    private final Connection connection = new Connection("connecting");

    /** The ballot of this id, which may appear only in a moment. */
    public LiveBallot(Api query, String ballot) {
        this.query = query;
        this.ballot = ballot;
    }

    /** How the line stands. */
    public Connection connection() {
        return connection;
    }

    /**
     * Shows every change until the watcher has seen enough.
     *
     * @param watcher is shown each state; false ends
     * @throws Trouble when the ballot stays unknown or the service stays away for a minute
     */
    public BallotState follow(Predicate<BallotState> watcher) {
        boolean[] enough = {false};
        while (!enough[0]) {
            Trouble[] last = {null};
            boolean progressed = Waiting.until(PATIENCE, () -> {
                try {
                    enough[0] = followOnce(watcher);
                    return true;
                } catch (IOException away) {
                    connection.is("reconnecting");
                    last[0] = query.unreachable(away);
                } catch (Trouble unknown) {
                    last[0] = unknown;
                }
                return false;
            });
            if (!progressed) {
                throw last[0];
            }
        }
        return feed.state();
    }

    /** One connection. True when the watcher has seen enough, false when the server ended the stream. */
    private boolean followOnce(Predicate<BallotState> watcher) throws IOException {
        HttpResponse<InputStream> response =
                query.open("/v1/ballots/" + ballot + "/stream", "text/event-stream", feed.position());
        if (response.statusCode() != 200) {
            response.body().close();
            throw new Trouble("There is no ballot " + ballot + " (answer " + response.statusCode()
                    + "); see the ballots with ./rollcall export tallies.");
        }
        connection.is("live");
        try (Events events = new Events(response.body())) {
            for (Optional<Events.Event> next = events.next(); next.isPresent(); next = events.next()) {
                connection.heard();
                if (feed.take(next.get()) && !watcher.test(feed.state())) {
                    return true;
                }
            }
            return false;
        }
    }
}
