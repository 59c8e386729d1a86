package org.rollcall.domain.rule;

import org.rollcall.domain.roll.Tally;

/** The whole of which a {@link Condition.Fraction} is a part. */
public enum Base {
    /** Those that voted yes or no (General Assembly rule 86); abstentions are outside. */
    PRESENT_AND_VOTING("that voted yes or no"),
    /** Those that voted yes, no, or abstained. */
    VOTES_CAST("that cast a vote"),
    /** All on the roll, also those that may not vote. */
    MEMBERS("on the roll"),
    /** All seats, also vacant ones. */
    SEATS("seats");

    private final String words;

    Base(String words) {
        this.words = words;
    }

    /** Completes "141 of the 146 …". */
    public String words() {
        return words;
    }

    long of(Tally tally, long seats) {
        return switch (this) {
            case PRESENT_AND_VOTING -> tally.presentAndVoting();
            case VOTES_CAST -> tally.cast();
            case MEMBERS -> tally.members();
            case SEATS -> seats;
        };
    }

    /** Whether one more vote in favour also makes the base larger. */
    boolean growsWithYes() {
        return this == PRESENT_AND_VOTING || this == VOTES_CAST;
    }
}
