package org.rollcall.query.live.play;

import java.time.Duration;
import org.rollcall.query.problem.Problem;

/**
 * How many times faster than at normal speed a replay is played.
 *
 * @param times from 0.1 to 1000
 */
public record Speed(double times) {

    private static final double SLOWEST = 0.1;
    private static final double FASTEST = 1_000;

    /** @throws Problem 400 for anything but a number within the bounds */
    public static Speed of(String text) {
        double times = text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?") ? Double.parseDouble(text) : 0;
        if (times < SLOWEST || times > FASTEST) {
            throw Problem.badRequest("speed must be a number from 0.1 to 1000, such as 60 or 0.5");
        }
        return new Speed(times);
    }

    /** What a stretch of a replay's own time takes, in milliseconds of both. */
    Duration lasting(long replayed) {
        return Duration.ofMillis((long) Math.ceil(Math.max(0, replayed) / times));
    }

    /** How much of a replay's own time passes meanwhile, in milliseconds. */
    long in(Duration passed) {
        return (long) (passed.toNanos() / 1e6 * times);
    }
}
