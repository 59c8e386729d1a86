package org.rollcall.ingest.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;
import org.rollcall.ingest.log.Answer;
import org.rollcall.ingest.log.AppendFailed;
import org.rollcall.ingest.log.Command;
import org.rollcall.ingest.log.Door;
import org.rollcall.ingest.log.LogState;

/** The door as a simulation uses it: an unknown outcome is asked for again under the same id, until the log has answered. */
@ApplicationScoped
class SteadyDoor {

    private static final int TRIES = 20;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    @Inject
    Door door;

    /**
     * Submits a command that the log must take.
     *
     * @return its place in its stream, or {@code null} where that is not known yet
     * @throws IllegalStateException if it was refused
     * @throws AppendFailed if the log did not answer for about twenty seconds
     */
    Long applied(Command command) {
        Answer answer = retrying(() -> door.submit(command));
        if (answer.isLate()) {
            answer = retrying(() -> door.submit(command));
        }
        if (answer.refusal() != null) {
            throw new IllegalStateException(command.id() + " was refused: " + answer.effect());
        }
        return answer.seq();
    }

    private static Answer retrying(Supplier<Answer> submission) {
        for (int attempt = 1; ; attempt++) {
            try {
                return submission.get();
            } catch (AppendFailed | LogState.NotReady away) {
                if (attempt == TRIES) {
                    throw away;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("this instance is stopping", leaving);
        }
    }
}
