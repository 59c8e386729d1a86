package org.rollcall.access.limit;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import org.rollcall.access.Refusal;
import org.rollcall.access.Roles;
import org.rollcall.access.token.Caller;
import org.rollcall.access.token.RouteAdmission;

/** Bounds the commands of one principal; who has no token is refused anyway, cheaply. Reading is bounded where it costs. */
@ApplicationScoped
class CommandRate {

    /** After authentication, which has 200, and before authorization. */
    private static final int AFTER_AUTHENTICATION = 150;

    private static final Set<HttpMethod> ASKING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Buckets delegates;
    private final Buckets others;

    @Inject
    CommandRate(LimitSettings settings) {
        delegates = new Buckets(settings.delegateAtOnce(), settings.delegatePerSecond());
        others = new Buckets(settings.othersAtOnce(), settings.othersPerSecond());
    }

    void add(@Observes Filters filters) {
        filters.register(this::take, AFTER_AUTHENTICATION);
    }

    private void take(RoutingContext context) {
        SecurityIdentity identity = RouteAdmission.identity(context);
        if (identity == null
                || identity.isAnonymous()
                || ASKING.contains(context.request().method())) {
            context.next();
            return;
        }
        int wait = (isDelegate(identity) ? delegates : others).take(Caller.actor(identity));
        if (wait == 0) {
            context.next();
        } else {
            Refusal.later(429, "Too many commands", Caller.actor(identity) + " sends faster than allowed; wait", wait)
                    .end(context.response());
        }
    }

    private static boolean isDelegate(SecurityIdentity identity) {
        return identity.hasRole(Roles.DELEGATE) && !identity.hasRole(Roles.SECRETARIAT);
    }
}
