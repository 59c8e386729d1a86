package org.rollcall.domain.id;

import java.util.regex.Pattern;
import org.rollcall.domain.InvalidValue;

/**
 * The name that a client gave to one command ({@code Idempotency-Key}), unique within its stream: whatever carries it again
 * is the same command again, and gets the first answer (DESIGN decision 13). 1 to 128 visible ASCII characters.
 */
public record CommandId(String value) {

    private static final Pattern FORM = Pattern.compile("[!-~]{1,128}");

    public CommandId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new InvalidValue("id", "must be 1 to 128 visible ASCII characters without blanks");
        }
    }

    public static CommandId of(String value) {
        return new CommandId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
