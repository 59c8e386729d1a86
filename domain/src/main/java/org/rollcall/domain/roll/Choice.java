package org.rollcall.domain.roll;

import org.rollcall.domain.InvalidValue;

/** What a member can cast (General Assembly rule 87): in favour, against, or abstaining. Not voting is no choice. */
public enum Choice {
    YES,
    NO,
    ABSTAIN;

    public static Choice of(String value) {
        for (Choice choice : values()) {
            if (choice.name().equals(value)) {
                return choice;
            }
        }
        throw new InvalidValue("choice", "must be YES, NO or ABSTAIN, not '" + value + "'");
    }
}
