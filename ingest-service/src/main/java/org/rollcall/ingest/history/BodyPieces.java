package org.rollcall.ingest.history;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The body of a request piece by piece, for a thread that may wait: no more than a few pieces are read from the connection
 * before they are asked for, so a fast sender waits for a slow disk.
 */
final class BodyPieces {

    private static final int AHEAD = 8;
    private static final Object END = new Object();

    private final HttpServerRequest request;
    private final Context loop;
    private final BlockingQueue<Object> pieces = new LinkedBlockingQueue<>();
    private boolean ended;

    /** The sender went away or was silent for too long. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(String why) {
            super(why);
        }
    }

    /** Must be made on the request's own thread, before anything of the body is read. */
    BodyPieces(RoutingContext context) {
        request = context.request();
        loop = Vertx.currentContext();
        request.pause();
        request.handler(pieces::add);
        request.endHandler(end -> pieces.add(END));
        request.exceptionHandler(pieces::add);
        request.fetch(AHEAD);
    }

    /** The next piece, or {@code null} after the last. */
    byte[] next(Duration silence) throws InterruptedException {
        Object piece = ended ? END : pieces.poll(silence.toMillis(), TimeUnit.MILLISECONDS);
        if (piece instanceof Buffer buffer) {
            loop.runOnContext(go -> request.fetch(1));
            return buffer.getBytes();
        }
        if (piece == END) {
            ended = true;
            return null;
        }
        throw new Broken(
                piece == null
                        ? "nothing more of the file came for " + silence.toSeconds() + " s; send it again"
                        : "the connection broke off before the file was whole; send it again");
    }
}
