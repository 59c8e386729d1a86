package org.rollcall.query.compare;

import org.rollcall.domain.event.WordEvent.Recorded;

/** Where a member stands on one ballot, as the latest edition of its record reads. */
public enum Reading {
    YES,
    NO,
    ABSTAIN,
    /** On the roll, and did not vote though it might. */
    NOT_VOTING,
    /** On the roll without the right to vote (Charter, Article 19). */
    MAY_NOT_VOTE,
    /** Not on the roll of that day. */
    NOT_A_MEMBER;

    /** @param barred whether it may not vote */
    static Reading of(Recorded recorded, boolean barred) {
        return recorded == Recorded.NOT_VOTING && barred ? MAY_NOT_VOTE : valueOf(recorded.name());
    }

    /** Whether it was on the roll and might vote. */
    boolean entitled() {
        return this != MAY_NOT_VOTE && this != NOT_A_MEMBER;
    }

    /** Whether a vote was cast. */
    boolean cast() {
        return this == YES || this == NO || this == ABSTAIN;
    }
}
