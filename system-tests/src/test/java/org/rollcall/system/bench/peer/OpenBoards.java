package org.rollcall.system.bench.peer;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Boards that are open: live streams that are read and thrown away. */
final class OpenBoards {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long LOOK_NANOS = 1_000_000;

    private final Vertx vertx = Vertx.vertx();
    private final Queue<HttpConnection> connections = new ConcurrentLinkedQueue<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger told = new AtomicInteger();
    private HttpClient client;

    /** Opens so many, and waits until each has its first state. */
    long open(URI stream, int count) throws TimeoutException {
        open.set(0);
        told.set(0);
        client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(count));
        for (int i = 0; i < count; i++) {
            client.request(HttpMethod.GET, stream.getPort(), stream.getHost(), stream.getPath())
                    .compose(this::send)
                    .onSuccess(this::read);
        }
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (open.get() < count) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("only " + open + " of " + count + " boards are open");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return count;
    }

    private io.vertx.core.Future<HttpClientResponse> send(HttpClientRequest request) {
        connections.add(request.connection());
        return request.send();
    }

    private void read(HttpClientResponse answer) {
        if (answer.statusCode() != 200) {
            return;
        }
        int[] events = new int[1];
        // Each event comes in a piece of its own; words about the connection, which come first, have no data.
        answer.handler(piece -> {
            String text = piece.toString();
            if (text.contains("data:") && !text.startsWith("event: heartbeat")) {
                events[0]++;
                if (events[0] == 1) {
                    open.incrementAndGet();
                } else if (events[0] == 2) {
                    told.incrementAndGet();
                }
            }
        });
        // It is closed by us, and that is no failure.
        answer.exceptionHandler(closed -> {});
    }

    /** Closes them all; how many were told of something after their first state. */
    long close() {
        connections.forEach(HttpConnection::close);
        connections.clear();
        client.close();
        return told.get();
    }
}
