package org.rollcall.domain.id;

import org.rollcall.domain.InvalidValue;

/** The short name of a member in its assembly, {@code UKR} or {@code S-0417}: letters, digits, hyphens; at most 24. */
public record MemberCode(String value) implements Comparable<MemberCode> {

    private static final int LONGEST = 24;

    public MemberCode {
        if (value == null || !isCode(value)) {
            throw new InvalidValue(
                    "member",
                    "must be a code of at most 24 letters, digits and hyphens such as UKR, not '" + value + "'");
        }
    }

    private static boolean isCode(String value) {
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            boolean plain =
                    letter >= 'A' && letter <= 'Z' || letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
            if (!plain && (i == 0 || letter != '_' && letter != '-')) {
                return false;
            }
        }
        return !value.isEmpty() && value.length() <= LONGEST;
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
