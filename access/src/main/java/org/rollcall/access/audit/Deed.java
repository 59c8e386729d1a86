package org.rollcall.access.audit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What a command turned out to be, told by the service that took it; the audit log adds who and when. */
@ApplicationScoped
public class Deed {

    static final String COMMAND = "rollcall.audit.command";
    static final String STREAM = "rollcall.audit.stream";
    static final String RESULT = "rollcall.audit.result";

    @Inject
    CurrentVertxRequest request;

    /** Notes it for the line of this request; of many commands in one request the last one stands for all. */
    public Noted was(String command, String stream) {
        RoutingContext context = request.getCurrent();
        if (context != null) {
            context.put(COMMAND, command).put(STREAM, stream).put(RESULT, null);
        }
        return new Noted(context);
    }

    /** One that was noted, for whoever learns on whatever thread what became of it. */
    public static final class Noted {
        private final RoutingContext context;

        private Noted(RoutingContext context) {
            this.context = context;
        }

        /** @param result what it did in the log, or why it was refused */
        public void became(String result) {
            if (context != null) {
                context.put(RESULT, result);
            }
        }
    }
}
