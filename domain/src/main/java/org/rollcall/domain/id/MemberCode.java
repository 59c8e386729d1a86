package org.rollcall.domain.id;

import java.util.regex.Pattern;
import org.rollcall.domain.InvalidValue;

/** The short name of a member in its assembly, {@code UKR} or {@code S-0417}: letters, digits, hyphens; at most 24. */
public record MemberCode(String value) implements Comparable<MemberCode> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9_-]{0,23})");

    public MemberCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new InvalidValue(
                    "member",
                    "must be a code of at most 24 letters, digits and hyphens such as UKR, not '" + value + "'");
        }
    }

    public static MemberCode of(String value) {
        return new MemberCode(value);
    }

    @Override
    public int compareTo(MemberCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
