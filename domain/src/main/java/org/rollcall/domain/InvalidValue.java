package org.rollcall.domain;

/**
 * A value that cannot be part of any event, whatever else happens: the message says which field, what is wrong with it and
 * what is expected, in one sentence that can be shown to the person who sent it. What it quotes is made fit to be shown and
 * stored ({@link Text#shown}): the reason why a record is unreadable is kept beside the record.
 */
public final class InvalidValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Enough for any sentence of this project; what was sent can be as long as a record. */
    private static final int LONGEST_MESSAGE = 400;

    private final String field;

    public InvalidValue(String field, String problem) {
        super(Text.shown(field + " " + problem, LONGEST_MESSAGE));
        this.field = Text.shown(field, LONGEST_MESSAGE);
    }

    /** The name of the offending field as it is written on the wire. */
    public String field() {
        return field;
    }

    /** Refuses a missing value. */
    public static <T> T required(String field, T value) {
        if (value == null) {
            throw new InvalidValue(field, "is missing");
        }
        return value;
    }
}
