package org.rollcall.ingest.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * The readers of the log that keep the boards. An import waits while they are far behind, so that a vote that is cast now is
 * on the board now; readers that are away or stand still are not waited for. Asked by one thread.
 */
@ApplicationScoped
public class Followers {

    private static final Logger LOG = Logger.getLogger(Followers.class);

    /** Between two questions to the broker, while they are behind. */
    private static final long AGAIN_MS = 50;

    /** A position can go stale without a single record sent. */
    private static final long STALE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** Whether anybody follows changes with a service that starts or ends. */
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(2);

    @Inject
    Topics topics;

    @Inject
    LogSettings settings;

    @Inject
    LogState state;

    private long budget;
    private long askedAt;
    private long lastPosition = -1;
    private long movedAt;
    private boolean followed;
    private long lookAgainAt = System.nanoTime();

    /** Waits until that many more records leave the followers no further behind than they may be. */
    public void make(int many) throws InterruptedException {
        long room = Math.min(many, settings.followersBehind() / 2);
        budget -= room;
        if (budget >= 0 && System.nanoTime() - askedAt < STALE_NANOS) {
            return;
        }
        while ((budget = ask()) < room) {
            Thread.sleep(AGAIN_MS);
        }
        budget -= room;
    }

    /** How many more records may be sent before the next question. */
    private long ask() throws InterruptedException {
        askedAt = System.nanoTime();
        long most = settings.followersBehind();
        try {
            if (askedAt > lookAgainAt) {
                followed = topics.followed(settings.followers());
                lookAgainAt = askedAt + LOOK_NANOS;
            }
            return followed ? most - behind() : most;
        } catch (ExecutionException | TimeoutException away) {
            LOG.debugf("nobody could say how far behind the boards are: %s", away.getMessage());
            return most;
        }
    }

    private long behind() throws InterruptedException, ExecutionException, TimeoutException {
        Map<Integer, Long> positions = topics.positions(settings.followers());
        Map<Integer, Long> ends = topics.ends(state.identity().partitions());
        long behind = ends.entrySet().stream()
                .filter(end -> positions.containsKey(end.getKey()))
                .mapToLong(end -> Math.max(0, end.getValue() - positions.get(end.getKey())))
                .sum();
        long position = positions.values().stream().mapToLong(Long::longValue).sum();
        if (position != lastPosition || behind == 0) {
            lastPosition = position;
            movedAt = askedAt;
        }
        return askedAt - movedAt > settings.followersPatience().toNanos() ? 0 : behind;
    }
}
