package org.rollcall.local.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.rollcall.local.folder.DataFolder;
import org.rollcall.local.folder.Passwords;
import org.rollcall.local.process.ProcessIdentity;
import org.rollcall.local.process.Running;
import org.rollcall.local.screen.Screen;

/**
 * A copy that seems to run: the pid files of its three services name this very process, and all three are one small HTTP
 * server that gives what a test has put there. Commands are run against it as they are typed.
 */
final class StubCopy implements AutoCloseable {
    /** What a test hands out for one request. */
    interface Handler {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final Path folder;
    private final HttpServer server;
    private final Map<String, Deque<Handler>> answers = new HashMap<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    StubCopy(Path folder) throws IOException {
        this.folder = folder;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        DataFolder data = DataFolder.of(folder);
        Passwords.of(data);
        ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow();
        for (String service : List.of("query-service", "ingest-service", "tally-service")) {
            Running.now(self, "127.0.0.1", server.getAddress().getPort()).write(data.pidFile(service));
        }
    }

    /** Answers of one request, one after the other; the last one again and again. */
    StubCopy on(String request, Handler... handlers) {
        answers.put(request, new ArrayDeque<>(List.of(handlers)));
        return this;
    }

    StubCopy on(String request, int status, String body) {
        return on(request, json(status, body));
    }

    static Handler json(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** The connection breaks before there is an answer, as it does where a service was killed. */
    static Handler dead() {
        return exchange -> {
            throw new IOException("killed");
        };
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        requests.add(body.isEmpty() ? request : request + " " + body);
        try (exchange) {
            next(request).answer(exchange);
        }
    }

    private synchronized Handler next(String request) {
        Deque<Handler> left = answers.get(request);
        if (left == null) {
            return json(404, "{\"detail\":\"This stub has no answer to " + request.replace('"', '\'') + ".\"}");
        }
        return left.size() > 1 ? left.poll() : left.peek();
    }

    /** The exit code of a command. */
    int run(String... words) {
        out.reset();
        err.reset();
        String[] whole = Stream.concat(Stream.of("--data", folder.toString()), Stream.of(words))
                .toArray(String[]::new);
        return Rollcall.run(new Screen(stream(out), stream(err), false, 80, false), whole);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** "METHOD address body", in the order in which they came. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        try (Stream<Path> files = Files.list(folder.resolve("run"))) {
            files.forEach(Running::forget);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
