package org.rollcall.domain.fold;

/** Why the log's order made an event do nothing. */
public enum Refusal {
    NO_SUCH_PROPOSAL,
    ALREADY_SUBMITTED,
    ALREADY_SPONSOR,
    PROPOSAL_DECIDED,
    PROPOSAL_NOT_ADOPTED,
    MAJORITY_NOT_DETERMINED,
    MAJORITY_CHANGED,
    NO_SUCH_BALLOT,
    BALLOT_TAKEN,
    BALLOT_OPEN,
    BALLOT_NOT_OPEN,
    BALLOT_NOT_CLOSED,
    NOT_ON_ROLL,
    NOT_ENTITLED,
    STALE_CHANGE,
    CONTRADICTS_VERDICT,
    /** The command's id was used before in this stream, with another request. */
    ID_REUSED,
    WRONG_STREAM
}
