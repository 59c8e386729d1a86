package org.rollcall.domain.id;

import java.util.regex.Pattern;
import org.rollcall.domain.InvalidValue;

/** A body that votes, {@code unga}: lower-case letters, digits and hyphens, at most 60. */
public record AssemblyId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?");

    public AssemblyId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new InvalidValue(
                    "assembly", "must be lower-case letters, digits and hyphens such as unga, not '" + value + "'");
        }
    }

    public static AssemblyId of(String value) {
        return new AssemblyId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
