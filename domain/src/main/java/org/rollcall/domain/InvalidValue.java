package org.rollcall.domain;

/**
 * A value that cannot be part of any event, whatever else happens: the message says which field, what is wrong with it and
 * what is expected, in one sentence that can be shown to the person who sent it.
 */
public final class InvalidValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidValue(String field, String problem) {
        super(field + " " + problem);
        this.field = field;
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
