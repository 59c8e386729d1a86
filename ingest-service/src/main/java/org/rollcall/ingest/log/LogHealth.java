package org.rollcall.ingest.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the log is the right one and has been read to the end that it had at the start. */
@Readiness
@ApplicationScoped
public class LogHealth implements HealthCheck {

    @Inject
    LogState state;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("log")
                .status(state.isCaughtUp() && state.obstacles().isEmpty());
        if (!state.obstacles().isEmpty()) {
            response.withData("reason", state.obstacles().getFirst());
        } else if (!state.isCaughtUp()) {
            response.withData("reason", "the log is being read");
        }
        return response.build();
    }
}
