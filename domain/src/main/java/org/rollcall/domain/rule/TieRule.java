package org.rollcall.domain.rule;

/** What as many in favour as against means, where the rule says so. */
public enum TieRule {
    /** Nothing special: the conditions decide (an equal division is never two-thirds). */
    NONE,
    /** A second vote follows (General Assembly rule 95): the outcome of this one is {@link Outcome#TIED}. */
    SECOND_VOTE,
    /** Rejected at once, with the tie as the reason (committees, rule 133). */
    REJECTED
}
