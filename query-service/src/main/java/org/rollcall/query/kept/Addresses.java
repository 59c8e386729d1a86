package org.rollcall.query.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Which question an address asks, as its resource understood it, and under which name such requests are counted. */
final class Addresses {

    /** Where the framework keeps the name under which it counts a request, such as {@code /v1/ballots/{id}}. */
    private static final String COUNTED_AS = "UrlPathTemplate";

    /** Characters of addresses: anybody may ask at many. */
    private static final int MOST = 1_000_000;

    private static final int OVERHEAD = 100;

    private record Understood(Object question, String countedAs) {}

    private final Cache<String, Understood> understood = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((String address, Understood any) -> address.length() + OVERHEAD)
            .build();

    /** On the request's own thread, once its resource knows what is asked. */
    void learn(String address, Object question) {
        if (understood.getIfPresent(address) == null) {
            Context context = Vertx.currentContext();
            understood.put(address, new Understood(question, context == null ? null : context.getLocal(COUNTED_AS)));
        }
    }

    /** The question, or {@code null}; and the request is counted as those that its resource answers. */
    Object question(String address) {
        Understood known = understood.getIfPresent(address);
        if (known == null) {
            return null;
        }
        if (known.countedAs != null) {
            Vertx.currentContext().putLocal(COUNTED_AS, known.countedAs);
        }
        return known.question;
    }
}
