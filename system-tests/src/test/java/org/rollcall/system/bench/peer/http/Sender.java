package org.rollcall.system.bench.peer.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Sends loads on one event loop, over connections that stay open from one load to the next; nothing is pipelined. */
public final class Sender {

    /** A parked thread wakes about so late; for the rest it turns round. */
    private static final long SPIN_NANOS = 100_000;

    private static final int DIGITS = 3;
    private static final int KEPT_SECONDS = 600;
    private static final int PATIENCE_SECONDS = 60;

    private final Vertx vertx = Vertx.vertx();
    private final Context loop = vertx.getOrCreateContext();
    private final Map<String, HttpClient> clients = new HashMap<>();

    /**
     * Sends that load and waits for the last answer.
     *
     * @param json of a {@link HttpLoad}
     * @return the words of an {@link Answered}
     */
    public String send(String json) throws Exception {
        HttpLoad load = HttpLoad.of(json);
        return new Run(load, client(load)).run().words();
    }

    private HttpClient client(HttpLoad load) {
        URI base = load.target().base();
        int connections = load.pace().connections();
        return clients.computeIfAbsent(
                base + " " + connections,
                fresh -> vertx.createHttpClient(
                        new HttpClientOptions()
                                .setDefaultHost(base.getHost())
                                .setDefaultPort(base.getPort())
                                .setKeepAlive(true)
                                .setKeepAliveTimeout(KEPT_SECONDS)
                                .setPipelining(false),
                        new PoolOptions().setHttp1MaxSize(connections)));
    }

    /** One load. All but the pacing is done on the loop. */
    private final class Run {
        private final HttpLoad load;
        private final Pace pace;
        private final HttpClient client;
        private final Histogram latencies = new Histogram(DIGITS);
        private final CompletableFuture<Void> done = new CompletableFuture<>();
        private int sent;
        private long answered;
        private int users;
        private long end;
        private long last;

        Run(HttpLoad load, HttpClient client) {
            this.load = load;
            this.pace = load.pace();
            this.client = client;
        }

        Answered run() throws Exception {
            long start = System.nanoTime();
            if (pace.perSecond() > 0) {
                open(start);
            } else {
                loop.runOnContext(begin -> closed(start));
            }
            done.get(pace.millis() / 1_000 + PATIENCE_SECONDS, TimeUnit.SECONDS);
            return new Answered(answered * load.target().votes(), last - start, latencies);
        }

        private void closed(long start) {
            end = start + TimeUnit.MILLISECONDS.toNanos(pace.millis());
            users = pace.connections();
            for (int user = 0; user < pace.connections(); user++) {
                next();
            }
        }

        private void next() {
            long now = System.nanoTime();
            if (now < end && sent < pace.most()) {
                send(now, this::next);
            } else if (--users == 0) {
                done.complete(null);
            }
        }

        private void open(long start) {
            long between = TimeUnit.SECONDS.toNanos(1) / pace.perSecond();
            int count = Math.min(pace.most(), (int) (pace.millis() / 1e3 * pace.perSecond()));
            for (int number = 0; number < count && !done.isDone(); number++) {
                long due = start + number * between;
                awaitUntil(due);
                loop.runOnContext(now -> send(due, () -> {
                    if (answered == count) {
                        done.complete(null);
                    }
                }));
            }
        }

        private static void awaitUntil(long due) {
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                if (left > SPIN_NANOS) {
                    LockSupport.parkNanos(left - SPIN_NANOS);
                } else {
                    Thread.onSpinWait();
                }
            }
        }

        private void send(long due, Runnable then) {
            HttpLoad.Request request = load.request(sent++);
            RequestOptions options =
                    new RequestOptions().setMethod(HttpMethod.POST).setURI(request.path());
            request.headers().forEach(options::addHeader);
            client.request(options)
                    .compose(asked -> asked.send(Buffer.buffer(request.body())))
                    .compose(answer -> answer.body().map(body -> expected(answer, body)))
                    .onSuccess(whole -> {
                        last = System.nanoTime();
                        latencies.recordValue(last - due);
                        answered++;
                        then.run();
                    })
                    .onFailure(done::completeExceptionally);
        }

        private Buffer expected(HttpClientResponse answer, Buffer body) {
            if (!load.target().isGood(answer.statusCode(), body.toString())) {
                throw new IllegalStateException(
                        answer.request().getURI() + " was answered " + answer.statusCode() + ": " + body);
            }
            return body;
        }
    }
}
