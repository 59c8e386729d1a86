package org.rollcall.domain.id;

import org.rollcall.domain.InvalidValue;

/**
 * The name that a client gave to one command ({@code Idempotency-Key}), unique within its stream: whatever carries it again
 * is the same command again, and gets the first answer (DESIGN decision 13). 1 to 128 visible ASCII characters.
 */
public record CommandId(String value) {

    private static final int LONGEST = 128;

    public CommandId {
        if (value == null || !isVisible(value)) {
            throw new InvalidValue("id", "must be 1 to 128 visible ASCII characters without blanks");
        }
    }

    private static boolean isVisible(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '!' || value.charAt(i) > '~') {
                return false;
            }
        }
        return !value.isEmpty() && value.length() <= LONGEST;
    }

    public static CommandId of(String value) {
        return new CommandId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
