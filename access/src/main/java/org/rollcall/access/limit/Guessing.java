package org.rollcall.access.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.rollcall.access.Refusal;

/** Checking a signature costs; an address that sends bad token after bad token is told to wait before the next is looked at. */
@ApplicationScoped
class Guessing {

    private static final int BEFORE_AUTHENTICATION = 300;
    private static final int BAD = 401;

    private final Buckets addresses;

    @Inject
    Guessing(LimitSettings settings) {
        addresses = new Buckets(settings.badTokensAtOnce(), settings.badTokensPerSecond());
    }

    void add(@Observes Filters filters) {
        filters.register(this::take, BEFORE_AUTHENTICATION);
    }

    private void take(RoutingContext context) {
        if (context.request().getHeader("Authorization") == null) {
            context.next();
            return;
        }
        String address = context.request().remoteAddress().hostAddress();
        int wait = addresses.look(address);
        if (wait > 0) {
            Refusal.later(429, "Too many bad tokens", "too many bad tokens came from this address; wait", wait)
                    .end(context.response());
            return;
        }
        context.addEndHandler(ended -> count(context, address));
        context.next();
    }

    private void count(RoutingContext context, String address) {
        if (context.response().getStatusCode() == BAD) {
            addresses.take(address);
        }
    }
}
