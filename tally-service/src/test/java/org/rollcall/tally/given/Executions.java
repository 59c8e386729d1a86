package org.rollcall.tally.given;

import java.util.List;

/** The statements of one transaction that was committed, in their order. */
public record Executions(List<Executed> statements) {

    public List<String> texts() {
        return statements.stream().map(Executed::sql).toList();
    }

    /** How many rows of that table were written. */
    public long rowsOf(String table) {
        return statements.stream()
                .filter(each -> each.writes(table))
                .mapToLong(Executed::rows)
                .sum();
    }
}
