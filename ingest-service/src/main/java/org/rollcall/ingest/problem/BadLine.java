package org.rollcall.ingest.problem;

/** A line of a request of many lines that cannot be read; the whole request is refused, and nothing of it was appended. */
public final class BadLine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    public BadLine(int line, String problem) {
        super(problem);
        this.line = line;
    }

    /** From 1. */
    public int line() {
        return line;
    }
}
