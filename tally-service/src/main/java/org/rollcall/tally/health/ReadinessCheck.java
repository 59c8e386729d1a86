package org.rollcall.tally.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.rollcall.tally.intake.Assignment;
import org.rollcall.tally.intake.Halts;
import org.rollcall.tally.lifecycle.Opening;
import org.rollcall.tally.lifecycle.Troubles;
import org.rollcall.tally.watch.Watch;

/** Ready when the tables are there, partitions are read here, nothing is halted and nothing keeps failing. */
@Readiness
@ApplicationScoped
public class ReadinessCheck implements HealthCheck {

    @Inject
    Opening opening;

    @Inject
    Halts halts;

    @Inject
    Troubles troubles;

    @Inject
    Assignment assignment;

    @Inject
    Watch watch;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("projection")
                .withData("partitions", assignment.assigned().size());
        halts.reasons().forEach((partition, reason) -> answer.withData("partition " + partition, reason));
        Optional<String> reason = reason();
        reason.ifPresent(words -> answer.withData("reason", words));
        return answer.status(reason.isEmpty()).build();
    }

    private Optional<String> reason() {
        return halts.reasonForAll()
                .or(troubles::any)
                .or(() -> opening.waitingFor().map(needs -> "waiting for " + needs))
                .or(this::halted)
                .or(this::stalled)
                .or(this::unassigned);
    }

    private Optional<String> halted() {
        int halted = halts.reasons().size();
        return halted == 0 ? Optional.empty() : Optional.of(halted + " of the partitions are halted; the others go on");
    }

    private Optional<String> stalled() {
        Map<Integer, Long> still = watch.standingStill();
        return still.isEmpty()
                ? Optional.empty()
                : Optional.of("records wait and are not taken, by partition from " + still
                        + "; the log of this service may say why, and a restart reads them again");
    }

    private Optional<String> unassigned() {
        return assignment.assigned().isEmpty()
                ? Optional.of("no partition of the log is read here yet")
                : Optional.empty();
    }
}
