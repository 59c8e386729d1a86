package org.rollcall.query.live.line;

import org.rollcall.query.problem.Problem;

/** A place in a stream that a client has reached: the log it counts in, and what it has seen of it. */
public record Position(String log, String place) {

    private static final int LONGEST = 1_000;

    /**
     * Reads {@code <log>-<place>}; a log's id may itself hold hyphens.
     *
     * @return {@code null} for {@code null}: nothing seen yet
     * @throws Problem 400 for anything else
     */
    public static Position of(String id) {
        if (id == null || id.isEmpty()) {
            return null;
        }
        int hyphen = id.lastIndexOf('-');
        if (hyphen < 1 || id.length() > LONGEST || !id.substring(hyphen + 1).matches("[0-9a-z.]+")) {
            throw malformed();
        }
        return new Position(id.substring(0, hyphen), id.substring(hyphen + 1));
    }

    /** The place as a position in one ballot's stream. */
    public long seq() {
        if (!place.matches("[0-9]{1,18}")) {
            throw malformed();
        }
        return Long.parseLong(place);
    }

    private static Problem malformed() {
        return Problem.badRequest("the position in Last-Event-ID or ?from= is not one that this stream gave; "
                + "connect without it to begin with the present state");
    }
}
