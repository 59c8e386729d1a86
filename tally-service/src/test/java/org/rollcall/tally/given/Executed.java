package org.rollcall.tally.given;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement that the database executed.
 *
 * @param rows how many it wrote, as the database said
 */
public record Executed(String sql, long rows) {

    private static final Pattern WROTE = Pattern.compile("(?:INSERT 0|UPDATE|DELETE|COPY) (\\d+)");
    private static final Pattern INTO = Pattern.compile("(?:INSERT INTO|UPDATE|COPY) (?:rollcall\\.)?(\\w+)");

    /** @param tag the database's word at the end of a statement: {@code INSERT 0 20} */
    static Executed of(String sql, String tag) {
        Matcher wrote = WROTE.matcher(tag);
        return new Executed(sql, wrote.matches() ? Long.parseLong(wrote.group(1)) : 0);
    }

    boolean writes(String table) {
        Matcher into = INTO.matcher(sql);
        return into.lookingAt() && into.group(1).equals(table);
    }
}
