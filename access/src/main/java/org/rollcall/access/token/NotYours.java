package org.rollcall.access.token;

/** The role would do, but what is asked belongs to somebody else; the message says whose the token is. */
public final class NotYours extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotYours(String sentence) {
        super(sentence);
    }
}
