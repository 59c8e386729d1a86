package org.rollcall.query.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.rollcall.query.problem.Problem;

/** Ready when the database answers and a generation of the projection serves. */
@Readiness
@ApplicationScoped
public class ReadModelCheck implements HealthCheck {

    @Inject
    ReadModel model;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("read-model");
        try {
            Cut cut = model.read(at -> at);
            return answer.up()
                    .withData("generation", cut.generation())
                    .withData("log", String.valueOf(cut.log()))
                    .build();
        } catch (Problem away) {
            return answer.down().withData("reason", away.getMessage()).build();
        }
    }
}
