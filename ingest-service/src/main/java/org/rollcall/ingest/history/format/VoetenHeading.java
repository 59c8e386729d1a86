package org.rollcall.ingest.history.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.ingest.history.file.FileTrouble;
import org.rollcall.ingest.history.file.Row;
import org.rollcall.ingest.history.file.Table;

/** A roll call of Erik Voeten's set without its votes, still in the file's own words. */
record VoetenHeading(long line, String[] cells) {

    static final List<String> COLUMNS =
            List.of("rcid", "date", "session", "unres", "amend", "para", "short", "descr", "yes", "no", "abstain");

    /** Held in memory, about a kilobyte each; the whole set has 6,299. */
    private static final int MOST = 50_000;

    /**
     * All roll calls of a file by their numbers.
     *
     * @throws FileTrouble where a row cannot be read: the votes that belong to it could not be told
     */
    static Map<Long, VoetenHeading> all(Table table) {
        Map<Long, VoetenHeading> headings = new LinkedHashMap<>();
        for (Row row = table.next(); row != null; row = table.next()) {
            String flaw = table.flawOf(row);
            if (flaw != null) {
                throw new FileTrouble("line " + row.line() + " of the roll calls: " + flaw);
            }
            if (headings.put(number(row), of(row)) != null) {
                throw new FileTrouble(
                        "line " + row.line() + " of the roll calls: rcid " + row.get(0) + " is there twice");
            }
            if (headings.size() > MOST) {
                throw new FileTrouble("the file holds more than " + MOST + " roll calls");
            }
        }
        return headings;
    }

    private static VoetenHeading of(Row row) {
        String[] cells = new String[COLUMNS.size()];
        for (int column = 0; column < cells.length; column++) {
            cells[column] = row.get(column);
        }
        return new VoetenHeading(row.line(), cells);
    }

    private static long number(Row row) {
        try {
            return VoetenVotes.number(row.line(), "rcid", row.get(0));
        } catch (BadCell bad) {
            throw new FileTrouble("line " + row.line() + " of the roll calls: " + bad.getMessage());
        }
    }

    String cell(String column) {
        return cells[COLUMNS.indexOf(column)];
    }

    boolean flag(String column) {
        Long flag = Cells.count(column, cell(column));
        return flag != null && flag == 1;
    }
}
