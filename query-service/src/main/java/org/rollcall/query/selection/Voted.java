package org.rollcall.query.selection;

/** What a list can be asked that a member did. */
public enum Voted {
    YES,
    NO,
    ABSTAIN,
    /** On the roll, without a vote. */
    NOT_VOTING
}
