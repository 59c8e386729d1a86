package org.rollcall.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.function.Consumer;
import org.rollcall.local.Trouble;

/**
 * A vote, a meeting or a session that query-service plays once more, through the protocol of the live streams. Unlike
 * those it has an end, and what was cut off before it cannot be resumed: it is played again.
 *
 * @param query where it is played
 * @param path of the stream, with its speed
 */
public record Replayed(Api query, String path) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String END = "end";

    /** One event at a time; may throw what reading throws. */
    private interface Taker {
        void take(Events.Event event) throws IOException;
    }

    /**
     * Plays one ballot.
     *
     * @param shown gets every state
     * @return the last state
     * @throws Trouble when it was refused, or cut off before its end
     */
    public BallotState ofBallot(Consumer<BallotState> shown) {
        BallotFeed feed = new BallotFeed();
        play(event -> {
            if (feed.take(event)) {
                shown.accept(feed.state());
            }
        });
        if (feed.state() == null) {
            throw new Trouble("Nothing was replayed: this ballot has no recorded votes.");
        }
        return feed.state();
    }

    /**
     * Plays many ballots.
     *
     * @param shown gets, for every change of any ballot, how it stands
     * @throws Trouble when it was refused, or cut off before its end
     */
    public void ofMany(Consumer<JsonNode> shown) {
        play(event -> {
            if (event.type().equals("tally")) {
                shown.accept(JSON.readTree(event.data()));
            }
        });
    }

    private void play(Taker taker) {
        boolean ended = false;
        try {
            HttpResponse<InputStream> response = query.open(path, "text/event-stream", null);
            requireOpen(response);
            ended = playToEnd(response.body(), taker);
        } catch (IOException broken) {
            throw new Trouble("The replay was cut off: " + query.name() + " went away; start it again.", broken);
        }
        if (!ended) {
            throw new Trouble("The replay was cut off before its end; see " + query.log() + ", and start it again.");
        }
    }

    private void requireOpen(HttpResponse<InputStream> response) throws IOException {
        if (response.statusCode() == 200) {
            return;
        }
        try (InputStream body = response.body()) {
            String again = response.headers()
                    .firstValue("Retry-After")
                    .map(seconds -> " Try again in " + seconds + " s.")
                    .orElse("");
            throw new Trouble(
                    Api.answer(response.statusCode(), body.readAllBytes()).whyNot() + again);
        }
    }

    /** True when the service said that this was the end. */
    private static boolean playToEnd(InputStream body, Taker taker) throws IOException {
        try (Events events = new Events(body)) {
            for (Optional<Events.Event> next = events.next(); next.isPresent(); next = events.next()) {
                if (next.get().type().equals(END)) {
                    return true;
                }
                taker.take(next.get());
            }
            return false;
        }
    }
}
