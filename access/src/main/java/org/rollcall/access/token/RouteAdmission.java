package org.rollcall.access.token;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** For routes that are no resources, and so have no annotation to stand on: they ask here, before they read anything. */
@ApplicationScoped
public class RouteAdmission {

    /** Whether whoever sent it has that role; else it is answered already. */
    public boolean lets(RoutingContext context, String role) {
        SecurityIdentity identity = identity(context);
        if (identity == null || identity.isAnonymous()) {
            Answers.none().end(context.response());
            return false;
        }
        if (!identity.hasRole(role)) {
            Answers.notAllowed(Caller.actor(identity), role).end(context.response());
            return false;
        }
        return true;
    }

    /** Of the token that came with the request, which was read before any route. */
    public static SecurityIdentity identity(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null;
    }

    /** The same as it stands in the audit log. */
    public static String actor(RoutingContext context) {
        return Caller.actor(identity(context));
    }
}
