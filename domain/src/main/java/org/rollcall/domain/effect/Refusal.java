package org.rollcall.domain.effect;

/** Why the log's order made an event do nothing. */
public enum Refusal {
    NO_SUCH_PROPOSAL,
    ALREADY_SUBMITTED,
    ALREADY_SPONSOR,
    NOT_A_SPONSOR,
    /** Its sponsors may not withdraw or revise it any more: voting began (General Assembly rule 80). */
    VOTING_BEGAN,
    /** Its sponsors may not withdraw or revise it any more: it was amended (rule 80). */
    ALREADY_AMENDED,
    PROPOSAL_DECIDED,
    PROPOSAL_NOT_ADOPTED,
    MAJORITY_NOT_DETERMINED,
    MAJORITY_CHANGED,
    /** On this roll the rule could never be met. */
    RULE_IMPOSSIBLE,
    VETO_HOLDER_NOT_ON_ROLL,
    NO_SUCH_AMENDMENT,
    AMENDMENT_TAKEN,
    AMENDMENT_DECIDED,
    AMENDMENT_UNDECIDED,
    /** Another amendment or motion goes before it. */
    NOT_ITS_TURN,
    RANKING_INCOMPLETE,
    NO_SUCH_PART,
    PART_DECIDED,
    PART_UNDECIDED,
    NO_SUCH_MOTION,
    MOTION_TAKEN,
    MOTION_DECIDED,
    MOTION_UNDECIDED,
    NOTHING_TO_RECONSIDER,
    /** The question says "as amended" and the text is not, or the other way round. */
    NOT_THE_TEXT,
    /** A sponsor does not explain its vote on its own text (rule 88). */
    SPONSOR_EXPLAINS,
    NO_SUCH_BALLOT,
    BALLOT_TAKEN,
    BALLOT_OPEN,
    BALLOT_NOT_OPEN,
    BALLOT_NOT_CLOSED,
    NOT_ON_ROLL,
    NOT_ENTITLED,
    ALREADY_VOTED,
    ALREADY_DECLARED,
    STALE_CHANGE,
    CONTRADICTS_VERDICT,
    /** A proposal, a ballot or a meeting holds as many of these as it may. */
    TOO_MANY,
    NO_SUCH_MEETING,
    ALREADY_OPENED,
    /** The meeting is not in the state in which this can happen. */
    MEETING_STATE,
    NO_SUCH_ASSEMBLY,
    NO_SUCH_MEMBER,
    SUSPENSION_OVERLAPS,
    NOT_SUSPENDED,
    /** The command's id was used before in this stream, with another request. */
    ID_REUSED,
    WRONG_STREAM
}
