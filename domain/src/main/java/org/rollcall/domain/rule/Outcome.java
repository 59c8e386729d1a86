package org.rollcall.domain.rule;

/** How a ballot or a proposal ended. */
public enum Outcome {
    ADOPTED("adopted"),
    REJECTED("not adopted"),
    TIED("equally divided"),
    VOID("void"),
    NOT_ACTED_ON("not acted on"),
    WITHDRAWN("withdrawn"),
    /** No rule is known for it, and no outcome was recorded. */
    UNKNOWN("not known");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** The outcome as it is said on a board. */
    public String words() {
        return words;
    }
}
