package org.rollcall.ingest.history.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.rollcall.ingest.history.file.FileTrouble;
import org.rollcall.ingest.history.file.Row;
import org.rollcall.ingest.history.file.Table;

/**
 * Gathers the rows that follow each other under one record. A bad row spoils the record that it belongs to; where that cannot
 * be told, or where it swallowed lines, those on both sides of it: a roll call with a row missing is worse than none.
 */
final class Grouping {

    /** Records of one file: the public record has 5,539; beyond this the file is something else. */
    private static final int MOST_RECORDS = 2_000_000;

    private static final int MOST_ROWS = 100_000;

    private final Table table;
    private final Layout layout;
    private final Set<String> seen = new HashSet<>();
    private final List<Flaw> flaws = new ArrayList<>();
    /** Records of which nothing could be read but their names. */
    private final Queue<Group> apart = new ArrayDeque<>();

    private Group open;
    private Group whole;

    /**
     * Which column is what.
     *
     * @param columns all that are kept of the first row of a record
     * @param key names the record; these three are places in {@code columns}
     * @param same those that must read the same in all rows of a record
     */
    record Layout(List<String> columns, int key, int member, int vote, int... same) {}

    /** A row whose shape is wrong, until it is known to which records it did harm. */
    private record Flaw(long line, String reason, String record, boolean swallowedLines) {}

    Grouping(Table table, Layout layout) {
        this.table = table;
        this.layout = layout;
    }

    /** The next record, spoilt or not, or {@code null} after the last. */
    Group next() {
        if (!apart.isEmpty()) {
            return apart.poll();
        }
        whole = null;
        for (Row row = table.next(); row != null; row = table.next()) {
            take(row);
            if (whole != null) {
                return whole;
            }
        }
        settle(null);
        Group last = open;
        open = null;
        return last == null ? apart.poll() : last;
    }

    private void take(Row row) {
        String record = row.get(layout.key()).strip();
        String flaw = table.flawOf(row);
        if (flaw != null || record.isEmpty()) {
            String why = flaw != null
                    ? flaw
                    : "it names no record (" + layout.columns().get(layout.key()) + ")";
            flaws.add(new Flaw(row.line(), why, flaw == null ? null : record, row.overSeveralLines()));
            return;
        }
        if (open == null || !open.record.equals(record)) {
            begin(row, record);
        } else {
            settle(null);
            checkSame(row);
        }
        add(row);
    }

    private void checkSame(Row row) {
        for (int column : layout.same()) {
            if (row.changed(column)) {
                open.spoil(
                        row.line(),
                        "the rows of the record do not agree on "
                                + layout.columns().get(column));
            }
        }
    }

    private void begin(Row row, String record) {
        whole = open;
        String[] first = new String[layout.columns().size()];
        for (int column = 0; column < first.length; column++) {
            first[column] = row.get(column);
        }
        var fresh = new Group(record, row.line(), first);
        settle(fresh);
        open = fresh;
        if (!seen.add(record)) {
            open.spoil(
                    row.line(),
                    "record " + record + " came before, with other records between; these rows of it are left out");
        }
        if (seen.size() > MOST_RECORDS) {
            throw new FileTrouble("line " + row.line() + ": the file holds more than " + MOST_RECORDS + " records");
        }
    }

    private void add(Row row) {
        if (open.lines.size() >= MOST_ROWS) {
            open.spoil(row.line(), "the record has more than " + MOST_ROWS + " rows");
            return;
        }
        open.lines.add(new Group.Line(
                row.get(layout.member()).strip(), row.get(layout.vote()).strip(), row.line()));
    }

    /** Spoils what bad rows belonged to: the record before, the one that begins now, or both. */
    private void settle(Group fresh) {
        for (Flaw flaw : flaws) {
            if (ofNeither(flaw, fresh)) {
                var only = new Group(flaw.record(), flaw.line(), new String[0]);
                only.spoil(flaw.line(), flaw.reason());
                seen.add(flaw.record());
                apart.add(only);
                continue;
            }
            boolean ofOpen = open != null && open.record.equals(flaw.record());
            boolean ofFresh = fresh != null && fresh.record.equals(flaw.record());
            if (open != null && !ofFresh) {
                open.spoil(flaw.line(), flaw.reason());
            }
            if (fresh != null && (!ofOpen || flaw.swallowedLines())) {
                fresh.spoil(flaw.line(), flaw.reason());
            }
        }
        flaws.clear();
    }

    /** A record all of whose rows are bad, its name still to be read. */
    private boolean ofNeither(Flaw flaw, Group fresh) {
        boolean ofOpen = open != null && open.record.equals(flaw.record());
        boolean ofFresh = fresh != null && fresh.record.equals(flaw.record());
        return !ofOpen
                && !ofFresh
                && !flaw.swallowedLines()
                && flaw.record() != null
                && RecordedRollCall.RECORD.matcher(flaw.record()).matches();
    }

    Table table() {
        return table;
    }
}
