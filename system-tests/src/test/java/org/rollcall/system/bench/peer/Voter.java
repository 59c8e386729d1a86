package org.rollcall.system.bench.peer;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Casts votes over HTTP, one a request, a few at a time: the next of each goes out when the one before was answered. */
final class Voter {

    private static final int AT_ONCE = 8;
    private static final int VOTERS = 100;
    private static final String[] CHOICES = {"YES", "NO", "ABSTAIN"};

    private final HttpClient client = Vertx.vertx().createHttpClient(new HttpClientOptions().setMaxPoolSize(AT_ONCE));
    private final AtomicInteger next = new AtomicInteger();

    /** Casts so many of the first members, who change theirs again and again; every one must be acknowledged. */
    long cast(URI votes, String token, int count) throws IOException, InterruptedException, ExecutionException {
        AtomicInteger left = new AtomicInteger(count);
        AtomicInteger answered = new AtomicInteger();
        CompletableFuture<Void> done = new CompletableFuture<>();
        for (int i = 0; i < AT_ONCE; i++) {
            one(
                    votes,
                    token,
                    left,
                    () -> {
                        if (answered.incrementAndGet() == count) {
                            done.complete(null);
                        }
                    },
                    done);
        }
        done.get();
        return count;
    }

    private void one(URI votes, String token, AtomicInteger left, Runnable then, CompletableFuture<Void> done) {
        if (left.getAndDecrement() <= 0) {
            return;
        }
        int vote = next.getAndIncrement();
        Buffer body = Buffer.buffer("{\"member\":\"M%05d\",\"choice\":\"%s\"}"
                .formatted(vote % VOTERS, CHOICES[vote / VOTERS % CHOICES.length]));
        client.request(HttpMethod.POST, votes.getPort(), votes.getHost(), votes.getPath())
                .compose(request -> request.putHeader("Authorization", "Bearer " + token)
                        .putHeader("Content-Type", "application/json")
                        .send(body))
                .compose(answer -> answer.body().map(text -> answer.statusCode() + " " + text))
                .onFailure(done::completeExceptionally)
                .onSuccess(answer -> {
                    // 202: it is in the log, and the verdict was late.
                    if (answer.startsWith("201 ") || answer.startsWith("202 ")) {
                        then.run();
                        one(votes, token, left, then, done);
                    } else {
                        done.completeExceptionally(new IOException("a vote was answered " + answer));
                    }
                });
    }
}
