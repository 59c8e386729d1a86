package org.rollcall.local;

/**
 * Something that a person can put right. The message is one or two whole sentences: what was wrong, and what to do.
 *
 * <p>The command line prints the message and ends with exit code 1; nobody is shown a stack trace.
 */
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A trouble in plain words. */
    public Trouble(String sentence) {
        super(sentence);
    }

    /** A trouble in plain words, with what the machine said, for those who debug. */
    public Trouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
