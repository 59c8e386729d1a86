package org.rollcall.system.bench.crowd;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** The subscribers of one side, each with a connection of its own, all on one thread. */
final class Audience implements AutoCloseable {

    /** Fewer than a listening socket lets wait. */
    private static final int AT_ONCE = 100;

    private static final int PATIENCE_SECONDS = 60;
    private static final int MOST = 50_000;
    private static final int BETWEEN_NUDGES_MILLIS = 20;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final io.vertx.core.Context loop = vertx.getOrCreateContext();
    private final HttpClient client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(MOST));
    private final List<Listener> listeners = new ArrayList<>();
    private final Arrivals arrivals = new Arrivals();
    private boolean keeps;
    private String hungUp;
    private boolean closing;

    /** Something that makes a server answer which says nothing before there is something to say. */
    @FunctionalInterface
    interface Nudge {
        void give() throws Exception;
    }

    /** Waits until so many listen at that address; those who do already stay. */
    void grow(String address, int count, Nudge nudge) throws Exception {
        while (size() < count) {
            int more = Math.min(AT_ONCE, count - size());
            List<Future<HttpClientResponse>> coming = on(() -> {
                List<Future<HttpClientResponse>> each = new ArrayList<>();
                for (int i = 0; i < more; i++) {
                    each.add(listen(address));
                }
                return each;
            });
            awaitAnswers(Future.all(coming), nudge);
        }
    }

    private static void awaitAnswers(Future<?> answers, Nudge nudge) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!answers.isComplete() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_NUDGES_MILLIS);
            nudge.give();
        }
        if (!answers.succeeded()) {
            throw new IllegalStateException("not everybody was let in", answers.cause());
        }
    }

    private Future<HttpClientResponse> listen(String address) {
        var listener = new Listener(arrivals, !keeps);
        keeps = true;
        return client.request(new RequestOptions()
                        .setAbsoluteURI(address)
                        .setMethod(HttpMethod.GET)
                        .putHeader("Accept", "text/event-stream"))
                .compose(HttpClientRequest::send)
                .map(response -> {
                    if (response.statusCode() != 200) {
                        throw new IllegalStateException(address + " was answered " + response.statusCode());
                    }
                    response.handler(listener::take);
                    response.exceptionHandler(cut -> hungUp = cut.toString());
                    response.endHandler(ended -> hungUp = closing ? hungUp : "a stream came to an end");
                    listeners.add(listener);
                    return response;
                });
    }

    int size() throws Exception {
        return on(listeners::size);
    }

    /** Forgets what came. */
    void begin() throws Exception {
        on(() -> {
            arrivals.clear();
            listeners.forEach(Listener::begin);
            return null;
        });
    }

    /** Waits until everybody has reached that position. */
    void awaitAll(long position, int seconds) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (behind(position) > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(behind(position) + " of " + size() + " subscribers have not reached "
                        + position + " in " + seconds + " s; " + hungUp);
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private long behind(long position) throws Exception {
        return on(() -> {
            if (hungUp != null) {
                throw new IllegalStateException(hungUp);
            }
            return listeners.stream()
                    .filter(listener -> listener.position() < position)
                    .count();
        });
    }

    /** The newest position that anybody has reached. */
    long position() throws Exception {
        return on(() -> listeners.stream().mapToLong(Listener::position).max().orElse(-1));
    }

    /** What came since {@link #begin}; nothing more must come while it is looked at. */
    Arrivals arrivals() {
        return arrivals;
    }

    List<Listener> listeners() throws Exception {
        return on(() -> List.copyOf(listeners));
    }

    private <T> T on(Callable<T> question) throws Exception {
        var answer = new CompletableFuture<T>();
        loop.runOnContext(turn -> {
            try {
                answer.complete(question.call());
            } catch (Exception failed) {
                answer.completeExceptionally(failed);
            }
        });
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    @Override
    public void close() throws Exception {
        on(() -> closing = true);
        vertx.close().toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
