package org.rollcall.query.kept;

import io.netty.buffer.Unpooled;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/**
 * Answers again what was answered before and is still right, before anybody looks for a resource, a token or a role: a thousand boards
 * that ask whether there is anything new wait for none of that (decision 95). A request that asks for more than its address says, or
 * shows a token, which may be bad, goes the usual way; so does everything that is not known for certain.
 */
@ApplicationScoped
class MemoryRoute {

    /** After the headers of every answer and before all else: what is known at an address came through all that once. */
    private static final int BEFORE_ALL_ELSE = 2_960;

    private static final int NOTHING_NEW = 304;

    /** A token, a position to wait for, a body. */
    private static final List<String> MORE =
            List.of("Authorization", "Rollcall-Min-Seq", "Content-Length", "Transfer-Encoding");

    /** With any other the same address may have a table for an answer. */
    private static final Set<String> JSON = Set.of("application/json", "*/*");

    @Inject
    KeptAnswers kept;

    void add(@Observes Filters filters) {
        filters.register(this::take, BEFORE_ALL_ELSE);
    }

    private void take(RoutingContext context) {
        HttpServerRequest request = context.request();
        Answer known = isPlain(request) ? kept.known(request.uri()) : null;
        if (known == null) {
            context.next();
        } else {
            answer(known, request.getHeader("If-None-Match"), context.response());
        }
    }

    /** As {@link AnswerMapper} has it for a resource. */
    private static void answer(Answer known, String seen, HttpServerResponse response) {
        known.headers().forEach(response::putHeader);
        if (known.isSeen(seen)) {
            response.setStatusCode(NOTHING_NEW).end();
        } else {
            // Wrapped and not copied: the socket's own copy is the only one.
            response.putHeader(Answer.TYPE, Answer.JSON).end(Buffer.buffer(Unpooled.wrappedBuffer(known.json())));
        }
    }

    private static boolean isPlain(HttpServerRequest request) {
        return request.method() == HttpMethod.GET
                && MORE.stream().noneMatch(request.headers()::contains)
                && takesJson(request.headers().getAll("Accept"));
    }

    private static boolean takesJson(List<String> accepted) {
        return accepted.isEmpty() || (accepted.size() == 1 && JSON.contains(accepted.getFirst()));
    }
}
