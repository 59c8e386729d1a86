package org.rollcall.system.bench.peer;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.zip.CRC32;

/**
 * Asks a service again and again, from one thread, over connections that are kept, on each of which one answer is awaited before the
 * next question. Every answer must be the one that is expected: status, tag and bytes.
 */
final class ReadLoad {

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));

    /** A question and its answer. */
    private record Target(RequestOptions request, int status, String tag, long bytes) {

        private static final String NONE = "-";

        /** A line of the file: address, tag that is already known, status, tag and checksum of the answer, between tabs. */
        static Target of(String line) {
            String[] words = line.split("\t");
            RequestOptions request =
                    new RequestOptions().setMethod(HttpMethod.GET).setAbsoluteURI(words[0]);
            if (!words[1].equals(NONE)) {
                request.putHeader("If-None-Match", words[1]);
            }
            return new Target(request, Integer.parseInt(words[2]), words[3], Long.parseLong(words[4]));
        }

        void check(HttpClientResponse answer, Buffer body) {
            boolean right = answer.statusCode() == status
                    && (tag.equals(NONE) || tag.equals(answer.getHeader("ETag")))
                    && sum(body) == bytes;
            if (!right) {
                throw new IllegalStateException("not the answer that was expected of " + request.getURI() + ": "
                        + answer.statusCode() + " " + answer.getHeader("ETag") + ", " + body.length() + " bytes");
            }
        }

        private static long sum(Buffer body) {
            CRC32 sum = new CRC32();
            sum.update(body.getByteBuf().nioBuffer());
            return sum.getValue();
        }
    }

    /** Asks what the file says, in turn, that many times over that many connections. */
    long read(Path targets, int connections, long times) throws IOException, InterruptedException, ExecutionException {
        List<Target> all = Files.readAllLines(targets).stream().map(Target::of).toList();
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(true).setPipelining(false).setMaxPoolSize(connections));
        try {
            Course course = new Course(client, all, times, connections);
            vertx.runOnContext(begin -> course.start());
            course.ended.get();
            return times;
        } finally {
            client.close();
        }
    }

    /** One run; everything in it happens on one thread. */
    private static final class Course {
        private final HttpClient client;
        private final List<Target> targets;
        private final long times;
        private final int connections;
        private final CompletableFuture<Void> ended = new CompletableFuture<>();
        private long asked;
        private long answered;

        Course(HttpClient client, List<Target> targets, long times, int connections) {
            this.client = client;
            this.targets = targets;
            this.times = times;
            this.connections = connections;
        }

        void start() {
            for (int connection = 0; connection < connections; connection++) {
                next();
            }
        }

        private void next() {
            if (asked == times || ended.isDone()) {
                return;
            }
            Target target = targets.get((int) (asked++ % targets.size()));
            client.request(target.request())
                    .compose(request -> request.send()
                            .compose(answer -> answer.body().onSuccess(body -> target.check(answer, body))))
                    .onSuccess(right -> done())
                    .onFailure(ended::completeExceptionally);
        }

        private void done() {
            if (++answered == times) {
                ended.complete(null);
            } else {
                next();
            }
        }
    }
}
