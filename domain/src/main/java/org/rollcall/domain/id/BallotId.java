package org.rollcall.domain.id;

import org.rollcall.domain.InvalidValue;

/**
 * One recorded vote: its proposal's stream, a dot and its number there, from 1: {@code a-es-11-l-1.1}. A stream holds the
 * ballots on amendments, parts and motions too, so that their order is total.
 */
public record BallotId(StreamId stream, int number) {

    /** More ballots than any proposal has seen; a bound on what one stream can hold. */
    public static final int HIGHEST = 9_999;

    public BallotId {
        InvalidValue.required("ballot", stream);
        if (stream.kind() != StreamId.Kind.PROPOSAL || number < 1 || number > HIGHEST) {
            throw malformed(stream + "." + number);
        }
    }

    public static BallotId of(String value) {
        int dot = value == null ? -1 : value.lastIndexOf('.');
        if (dot < 1 || !isNumber(value, dot + 1)) {
            throw malformed(value);
        }
        return new BallotId(StreamId.of(value.substring(0, dot)), Integer.parseInt(value.substring(dot + 1)));
    }

    /** One to four digits of which the first is not zero. */
    private static boolean isNumber(String value, int from) {
        int digits = value.length() - from;
        if (digits < 1 || digits > 4 || value.charAt(from) == '0') {
            return false;
        }
        for (int i = from; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static InvalidValue malformed(String value) {
        return new InvalidValue(
                "ballot", "must be a proposal's id, a dot and a number such as a-es-11-l-1.1, not '" + value + "'");
    }

    @Override
    public String toString() {
        return stream + "." + number;
    }
}
