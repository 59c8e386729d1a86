package org.rollcall.ingest.history.format;

import java.util.ArrayList;
import java.util.List;

/** The rows of one record, as they stand in a file: what all have in common from the first of them, then member by member. */
final class Group {

    final String record;
    final long line;
    final String[] first;
    final List<Line> lines = new ArrayList<>(200);
    private LeftOut flaw;

    /** What one row says of one member, still in the file's own words. */
    record Line(String member, String vote, long line) {}

    Group(String record, long line, String[] first) {
        this.record = record;
        this.line = line;
        this.first = first;
    }

    /** It cannot be taken; the first reason stands. */
    void spoil(long at, String why) {
        if (flaw == null) {
            flaw = new LeftOut(at, record, why);
        }
    }

    /** Why it is left out, or {@code null}. */
    LeftOut flaw() {
        return flaw;
    }
}
