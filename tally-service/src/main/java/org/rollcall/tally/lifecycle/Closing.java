package org.rollcall.tally.lifecycle;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether the service is stopping. All pauses happen here, so that a stop ends every one of them at once. */
@ApplicationScoped
public class Closing {

    private final CountDownLatch begun = new CountDownLatch(1);

    /** Thrown out of work that will not be finished: the next start takes it up from the stored position. */
    public static final class Begun extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Begun() {
            super("the service is stopping", null, false, false);
        }
    }

    void begin(@Observes ShutdownEvent stop) {
        begun.countDown();
    }

    public boolean hasBegun() {
        return begun.getCount() == 0;
    }

    /** Goes no further once the service is stopping: what fails then fails because of that. */
    public void refuse() {
        if (hasBegun()) {
            throw new Begun();
        }
    }

    /**
     * Waits that long.
     *
     * @throws Begun if the service is stopping, or the thread was asked to
     */
    public void pause(Duration time) {
        try {
            if (begun.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Begun();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new Begun();
        }
    }
}
