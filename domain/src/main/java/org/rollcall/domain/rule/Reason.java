package org.rollcall.domain.rule;

/** Why an outcome is not {@link Outcome#ADOPTED}; the first unmet condition of the rule names it. */
public enum Reason {
    /** The required share of those that count was not reached. */
    NO_MAJORITY,
    /** Fewer affirmative votes than a fixed number, nine of fifteen in the Security Council. */
    FEWER_THAN_REQUIRED,
    /** A negative vote of a member that holds the veto (Charter, Article 27(3)). */
    VETO,
    /** Fewer members reported present than the rules require. */
    NO_QUORUM,
    /** As many in favour as against. */
    TIE,
    /** No rule is known for this ballot. */
    NO_RULE
}
