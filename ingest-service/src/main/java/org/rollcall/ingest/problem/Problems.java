package org.rollcall.ingest.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.rollcall.domain.InvalidValue;
import org.rollcall.ingest.log.AppendFailed;
import org.rollcall.ingest.log.LogState;
import org.rollcall.ingest.log.Refused;
import org.rollcall.ingest.log.TooLarge;

/** Everything that can go wrong, as problem documents. */
public class Problems {

    @ServerExceptionMapper
    public Response invalid(InvalidValue invalid) {
        return HttpProblem.builder()
                .withStatus(400)
                .withTitle("Bad request")
                .withDetail(invalid.getMessage())
                .with("field", invalid.field())
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    public Response tooLarge(TooLarge large) {
        return HttpProblem.builder()
                .withStatus(413)
                .withTitle("Too large")
                .withDetail(large.getMessage())
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    public Response badLine(BadLine bad) {
        return HttpProblem.builder()
                .withStatus(400)
                .withTitle("Bad request")
                .withDetail("line " + bad.line() + ": " + bad.getMessage() + "; nothing was appended")
                .with("line", bad.line())
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    public Response refused(Refused refused) {
        int status = Replies.status(refused.reason());
        return HttpProblem.builder()
                .withStatus(status)
                .withTitle(Replies.title(status))
                .withDetail(refused.getMessage())
                .with("reason", refused.reason().name())
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    public Response outOfScope(OutOfScope asked) {
        return HttpProblem.builder()
                .withStatus(422)
                .withTitle("Out of scope")
                .withDetail(asked.getMessage())
                .with("field", asked.field())
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    public Response failed(AppendFailed failed) {
        return HttpProblem.builder()
                .withStatus(503)
                .withTitle(failed.outcomeUnknown() ? "Outcome unknown" : "Not accepted")
                .withDetail(failed.getMessage()
                        + (failed.outcomeUnknown()
                                ? "; send the same command with the same Idempotency-Key again"
                                : "; try again later"))
                .with("outcome", failed.outcomeUnknown() ? "unknown" : "not accepted")
                .withHeader("Retry-After", 1)
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    public Response notReady(LogState.NotReady notReady) {
        return HttpProblem.builder()
                .withStatus(503)
                .withTitle("Not accepted")
                .withDetail("not accepted: " + notReady.getMessage())
                .with("outcome", "not accepted")
                .withHeader("Retry-After", 1)
                .build()
                .toResponse();
    }
}
