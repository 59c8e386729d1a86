package org.rollcall.system.simulation;

/** Mistakes that lost other people's votes, planted one at a time into a simulation; a checker that misses one is no good. */
public enum Bug {
    ACKNOWLEDGED_BEFORE_IT_IS_SAFE("acks=1: the broker acknowledges what it then loses"),
    OFFSET_NOT_CHECKED("whatever comes is projected as if it were next"),
    SKIPPED_BY_OFFSET_ALONE("what is below the stored offset is skipped without a look at its bytes"),
    POSITION_BEFORE_ROWS("the position is committed by itself, before the rows"),
    ZOMBIE_COMMITS("offset rows are not locked; who was frozen commits all the same"),
    COMMIT_UNKNOWN_IS_A_FAILURE("after an unknown COMMIT nobody looks whether it was done"),
    NO_RELOAD_AFTER_A_TAKEOVER("what a dead instance projected and did not announce is never announced"),
    NO_DEDUPLICATION("a record that came twice counts twice"),
    FRESH_ID_ON_RETRY("an append whose outcome is unknown is repeated under a new id"),
    VERDICT_FROM_MEMORY("an acknowledged append is answered as applied, before the fold has seen it"),
    REFUSED_BY_AN_OLD_FOLD("a command is refused without reading to the end of the log"),
    UNKNOWN_SAID_TO_BE_FAILED("a time-out is answered as not accepted"),
    LATE_VOTE_COUNTED("a vote behind the gavel is written all the same"),
    SECOND_ROW_OF_A_MEMBER("a changed vote is a further row"),
    CHANGE_WITHOUT_CHAINING("a change is applied wherever it starts"),
    STALE_SNAPSHOT("a ballot is read before it is listened to"),
    SLOW_READERS_MISS_CHANGES("what a slow reader does not take is thrown away");

    private final String words;

    Bug(String words) {
        this.words = words;
    }

    /** What is wrong. */
    public String words() {
        return words;
    }
}
