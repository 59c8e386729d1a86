package org.rollcall.ingest.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.rollcall.access.Roles;
import org.rollcall.access.token.RouteAdmission;
import org.rollcall.domain.InvalidValue;
import org.rollcall.ingest.history.file.Arrival;
import org.rollcall.ingest.history.file.ImportSettings;
import org.rollcall.ingest.history.file.Spool;
import org.rollcall.ingest.history.file.SpooledFile;
import org.rollcall.ingest.log.LogState;

/**
 * Takes files of any size: {@code POST /v1/imports/files}, and {@code POST /v1/imports} with a body that is no JSON. They go to
 * the spool piece by piece and are never held; so they stand before the limit that holds for every other request.
 */
@ApplicationScoped
class UploadRoute {

    private static final Logger LOG = Logger.getLogger(UploadRoute.class);

    /** Before the route that refuses bodies above {@code quarkus.http.limits.max-body-size}, which has -2. */
    private static final int BEFORE_THE_LIMIT = -100;

    /** A connection that is closed at once takes the answer with it. */
    private static final long LINGER_MS = 1_000;

    @Inject
    Spool spool;

    @Inject
    ImportJobs jobs;

    @Inject
    ImportSettings settings;

    @Inject
    ObjectMapper json;

    @Inject
    RouteAdmission admission;

    @Inject
    Uploads uploads;

    void add(@Observes Router router) {
        router.post("/v1/imports/files").order(BEFORE_THE_LIMIT).handler(context -> take(context, false));
        router.post("/v1/imports").order(BEFORE_THE_LIMIT).handler(context -> {
            if (isJson(context.request())) {
                context.next();
            } else {
                take(context, true);
            }
        });
    }

    private static boolean isJson(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        return type != null && type.strip().toLowerCase(java.util.Locale.ROOT).startsWith("application/json");
    }

    private void take(RoutingContext context, boolean thenImport) {
        if (!admission.lets(context, Roles.SECRETARIAT)) {
            return;
        }
        if (!uploads.begin()) {
            problem(context, 503, "Not accepted", "as many files as may be are being uploaded; send it again later");
            return;
        }
        var body = new BodyPieces(context);
        Thread.ofVirtual().name("upload").start(() -> {
            try {
                take(context, body, thenImport);
            } finally {
                uploads.end();
            }
        });
    }

    private void take(RoutingContext context, BodyPieces body, boolean thenImport) {
        try {
            StartImport.Format format =
                    thenImport ? StartImport.Format.named(context.request().getParam("format")) : null;
            if (format != null && format.files() != 1) {
                throw new InvalidValue(
                        "format",
                        format.word() + " is " + format.files()
                                + " files; upload each with POST /v1/imports/files, then start with POST /v1/imports");
            }
            Spooled spooled = spooled(context.request(), body);
            if (format == null) {
                answer(context, spooled.fresh() ? 201 : 200, spooled.file());
            } else {
                start(context, spooled.file());
            }
        } catch (InvalidValue invalid) {
            problem(context, 400, "Bad request", invalid.getMessage());
        } catch (Arrival.TooLarge large) {
            problem(context, 413, "Too large", large.getMessage());
        } catch (BodyPieces.Broken gone) {
            problem(context, 400, "Bad request", gone.getMessage());
        } catch (IOException full) {
            LOG.errorf("an upload could not be written: %s", full.getMessage());
            problem(
                    context,
                    507,
                    "Not stored",
                    "the file could not be written to the spool; it needs room on that disk");
        } catch (LogState.NotReady full) {
            problem(context, 503, "Not accepted", full.getMessage());
        } catch (RuntimeException broken) {
            LOG.error("an upload failed", broken);
            problem(context, 500, "Failed", "the upload failed inside the service; its output says why");
        } catch (InterruptedException stopped) {
            problem(context, 503, "Stopping", "this instance is stopping; send the file again");
        }
    }

    /** A file that arrived, and whether its bytes were new. */
    private record Spooled(SpooledFile file, boolean fresh) {}

    private Spooled spooled(HttpServerRequest request, BodyPieces body) throws IOException, InterruptedException {
        try (Arrival arrival = spool.arrival(request.getParam("name"))) {
            arrival.announced(announced(request));
            Duration silence = settings.silence();
            for (byte[] piece = body.next(silence); piece != null; piece = body.next(silence)) {
                arrival.write(piece);
            }
            SpooledFile file = arrival.whole();
            return new Spooled(file, arrival.wasNew());
        }
    }

    private static long announced(HttpServerRequest request) {
        try {
            String length = request.getHeader("Content-Length");
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    private void start(RoutingContext context, SpooledFile file) {
        HttpServerRequest request = context.request();
        ImportReport report = jobs.ask(new StartImport(
                null,
                request.getParam("format"),
                List.of(file.sha256()),
                request.getParam("assembly"),
                request.getParam("edition")));
        context.response().putHeader("Location", "/v1/imports/" + report.id());
        answer(context, 202, report);
    }

    private void answer(RoutingContext context, int status, Object document) {
        send(context, status, "application/json", document);
    }

    private void problem(RoutingContext context, int status, String title, String detail) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("status", status);
        problem.put("title", title);
        problem.put("detail", detail);
        problem.put("instance", context.request().path());
        // What is left of the body is not read: the connection cannot be used for another request.
        context.response().putHeader("Connection", "close");
        send(context, status, "application/problem+json", problem);
        context.vertx()
                .setTimer(LINGER_MS, over -> context.request().connection().close());
    }

    private void send(RoutingContext context, int status, String type, Object document) {
        HttpServerResponse response = context.response();
        if (response.closed() || response.ended()) {
            return;
        }
        try {
            response.setStatusCode(status)
                    .putHeader("Content-Type", type)
                    .end(io.vertx.core.buffer.Buffer.buffer(json.writeValueAsBytes(document)));
        } catch (IOException | IllegalStateException gone) {
            LOG.debugf("nobody waits for the answer any more: %s", gone.getMessage());
        }
    }
}
