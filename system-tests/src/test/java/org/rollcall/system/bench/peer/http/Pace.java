package org.rollcall.system.bench.peer.http;

/**
 * How fast requests are sent.
 *
 * @param connections kept open, with one request at a time on each
 * @param perSecond requests at fixed times, answered or not (open loop), or 0: as fast as answers come (closed loop)
 * @param millis how long new requests are sent
 * @param most requests that are sent at all
 */
public record Pace(int connections, int perSecond, int millis, int most) {

    private static final int LONG_ENOUGH = 60_000;

    /** As fast as that many connections get their answers. */
    public static Pace closed(int connections, int millis) {
        return new Pace(connections, 0, millis, Integer.MAX_VALUE);
    }

    /** So many, as fast as that many connections get their answers. */
    public static Pace whole(int connections, int requests) {
        return new Pace(connections, 0, LONG_ENOUGH, requests);
    }

    /** At that rate, whatever the answers do. */
    public static Pace open(int connections, int perSecond, int millis) {
        return new Pace(connections, perSecond, millis, Integer.MAX_VALUE);
    }
}
