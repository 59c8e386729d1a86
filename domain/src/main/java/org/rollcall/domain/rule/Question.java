package org.rollcall.domain.rule;

/** What kind of question a vote decides: only the words differ, and what an even division means. */
public enum Question {
    /** A proposal, as it is or as amended, or an amendment. */
    TEXT("adopted", "not adopted"),
    /** A part of a text, voted on separately (General Assembly rule 89). */
    PART("retained", "rejected"),
    /** A question of procedure; an even division does not carry it (rule 71 for appeals). */
    MOTION("carried", "not carried");

    private final String passed;
    private final String failed;

    Question(String passed, String failed) {
        this.passed = passed;
        this.failed = failed;
    }

    /** The outcome as it is said of such a question. */
    public String words(Outcome outcome) {
        return switch (outcome) {
            case ADOPTED -> passed;
            case REJECTED -> failed;
            default -> outcome.words();
        };
    }
}
