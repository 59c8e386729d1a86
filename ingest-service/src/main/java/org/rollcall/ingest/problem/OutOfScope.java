package org.rollcall.ingest.problem;

/** Something that was understood and that this system does not do, on purpose; the message says so. */
public final class OutOfScope extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public OutOfScope(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    /** The part of the request that asks for it. */
    public String field() {
        return field;
    }
}
