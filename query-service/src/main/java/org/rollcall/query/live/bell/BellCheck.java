package org.rollcall.query.live.bell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the bell is heard: without it boards would stand still and look live. */
@Readiness
@ApplicationScoped
public class BellCheck implements HealthCheck {

    @Inject
    Bell bell;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("bell").status(bell.attached());
        return bell.attached()
                ? answer.build()
                : answer.withData("reason", "the broker does not answer, or has no topic of tallies yet")
                        .build();
    }
}
