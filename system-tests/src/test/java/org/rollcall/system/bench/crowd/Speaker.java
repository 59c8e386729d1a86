package org.rollcall.system.bench.crowd;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Sends requests at moments set beforehand, whatever became of those before: open loop. */
final class Speaker implements AutoCloseable {

    private static final int CONNECTIONS = 64;
    private static final int PATIENCE_SECONDS = 30;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Context loop = vertx.getOrCreateContext();
    private final HttpClient many = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(CONNECTIONS));
    private final HttpClient one = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(1));

    /**
     * @param bearer the token, or {@code null} where none is asked for
     * @param inTurn whether it must not overtake the one before, so that they share a connection; members vote each for itself
     */
    record Word(String address, String type, String bearer, String body, boolean inTurn) {}

    /** What became of a word: when it should have been sent, when it was answered, and the answer. */
    record Answered(long intended, long answered, String answer) {}

    /** Sends each so many nanoseconds after now, and waits for the answers. */
    List<Answered> say(List<Word> words, long[] offsets) throws Exception {
        long begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(1);
        List<Future<Answered>> said = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            long intended = begin + offsets[i];
            for (long left = intended - System.nanoTime(); left > 0; left = intended - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            said.add(send(words.get(i)).map(answer -> new Answered(intended, System.nanoTime(), answer)));
        }
        Future.all(said).toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return said.stream().map(Future::result).toList();
    }

    /**
     * On the loop as a whole: who asks for an answer's body from another thread may come after its end, and waits for ever.
     */
    private Future<String> send(Word word) {
        Promise<String> answer = Promise.promise();
        loop.runOnContext(turn -> request(word).onComplete(answer));
        return answer.future();
    }

    private Future<String> request(Word word) {
        RequestOptions options = new RequestOptions()
                .setAbsoluteURI(word.address())
                .setMethod(HttpMethod.POST)
                .putHeader("Content-Type", word.type());
        if (word.bearer() != null) {
            options.putHeader("Authorization", "Bearer " + word.bearer());
        }
        return (word.inTurn() ? one : many)
                .request(options)
                .compose(request -> sent(request, word))
                .compose(response -> response.body().map(body -> {
                    if (response.statusCode() / 100 != 2) {
                        throw new IllegalStateException(
                                word.address() + " was answered " + response.statusCode() + ": " + body);
                    }
                    return body.toString();
                }));
    }

    private static Future<io.vertx.core.http.HttpClientResponse> sent(HttpClientRequest request, Word word) {
        return request.send(Buffer.buffer(word.body()));
    }

    @Override
    public void close() {
        vertx.close();
    }
}
