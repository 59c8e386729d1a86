package org.rollcall.query.live.line;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import org.rollcall.query.problem.Problem;

/**
 * One client's end of a stream. It has no queue of its own: while the client does not take what was sent, {@link #ready} is
 * false and nothing more is sent to it, however much happens meanwhile.
 */
public final class Outlet {

    private final HttpServerResponse response;
    private final EventText text;

    public Outlet(HttpServerResponse response, EventText text) {
        this.response = response;
        this.text = text;
    }

    /** Begins the stream; after this no error can be answered any more. */
    public void start() {
        response.setStatusCode(200)
                .setChunked(true)
                .putHeader("Content-Type", "text/event-stream; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no")
                // A compressor would hold events back to fill its window.
                .putHeader("Content-Encoding", "identity");
        send(text.retry());
    }

    /** Answers an error instead of a stream. */
    public void refuse(Problem problem) {
        if (problem.retryAfter() > 0) {
            response.putHeader("Retry-After", String.valueOf(problem.retryAfter()));
        }
        response.setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .end(Buffer.buffer(text.json(problem.body())));
    }

    public boolean ready() {
        return !response.closed() && !response.writeQueueFull();
    }

    public void send(Buffer events) {
        if (!response.closed() && !response.ended()) {
            response.write(events);
        }
    }

    /** Sends the last of a stream that has an end. */
    public void finish(Buffer events) {
        if (!response.closed() && !response.ended()) {
            response.end(events);
        }
    }

    /** Answers, instead of a stream, that nothing is left of it: a browser then stops coming back. */
    public void nothingLeft() {
        response.setStatusCode(204).putHeader("Cache-Control", "no-store").end();
    }

    /** Asks to be told, on any thread, when the client has taken what was sent. */
    public void onceDrained(Runnable then) {
        response.drainHandler(drained -> then.run());
        // It may have been taken between the question and the answer; nobody would tell then.
        if (ready()) {
            then.run();
        }
    }
}
