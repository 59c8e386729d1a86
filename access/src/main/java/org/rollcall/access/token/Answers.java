package org.rollcall.access.token;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.rollcall.access.Refusal;

/** What is answered to who has no token, a bad one, or one without the right: always a sentence that says what would do. */
@ApplicationScoped
public class Answers {

    /** Before the mappers of the problem extension, which have the priority of users. */
    private static final int BEFORE_OTHERS = 1;

    private static final Refusal BAD = Refusal.of(
            401,
            "Not a token that counts here",
            "the token is expired, too old, not for this platform, of another issuer, or not signed by it; get a new one");

    private static final Refusal NONE = Refusal.of(
            401,
            "No token",
            "this needs a token: send Authorization: Bearer …; on a local copy ./rollcall token makes one");

    @Inject
    Caller caller;

    /** Bad tokens are refused before there is a resource, so before its mappers. */
    void refuse(@Observes Router router) {
        router.route().failureHandler(Answers::bad);
    }

    private static void bad(RoutingContext context) {
        if (context.failure() instanceof AuthenticationFailedException) {
            BAD.end(context.response());
        } else {
            context.next();
        }
    }

    /** For a route that looks at roles itself. */
    public static Refusal none() {
        return NONE;
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = BEFORE_OTHERS)
    public Response failed() {
        return BAD.response();
    }

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = BEFORE_OTHERS)
    public Response unknown() {
        return NONE.response();
    }

    @ServerExceptionMapper(value = ForbiddenException.class, priority = BEFORE_OTHERS)
    public Response forbidden(ResourceInfo resource) {
        return notAllowed(caller.actor(), needed(resource)).response();
    }

    @ServerExceptionMapper(value = NotYours.class, priority = BEFORE_OTHERS)
    public Response notYours(NotYours refused) {
        return Refusal.of(403, "Not yours", refused.getMessage()).response();
    }

    /** @param needed roles that would do */
    public static Refusal notAllowed(String actor, String... needed) {
        String roles = needed.length == 0 ? "nobody may use this" : "it needs the role " + String.join(" or ", needed);
        return Refusal.of(403, "Not allowed", actor + " may not do this; " + roles);
    }

    private static String[] needed(ResourceInfo resource) {
        Method method = resource == null ? null : resource.getResourceMethod();
        if (method == null) {
            return new String[0];
        }
        RolesAllowed own = method.getAnnotation(RolesAllowed.class);
        RolesAllowed all = resource.getResourceClass().getAnnotation(RolesAllowed.class);
        RolesAllowed roles = own != null ? own : all;
        return roles == null ? new String[0] : roles.value();
    }
}
