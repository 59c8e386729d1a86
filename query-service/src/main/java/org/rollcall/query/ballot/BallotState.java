package org.rollcall.query.ballot;

/** The states of a ballot, as lists are asked for them. */
public enum BallotState {
    OPEN,
    CLOSED,
    ANNOUNCED,
    VOIDED,
    /** Only the result is known. */
    REPORTED
}
