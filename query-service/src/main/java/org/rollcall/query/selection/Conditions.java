package org.rollcall.query.selection;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Conditions on a ballot {@code b} and its proposal {@code p}, in SQL, with the values of their parameters.
 *
 * @param sql each begins with {@code and}: it goes behind {@link #FROM}
 */
public record Conditions(String sql, Map<String, Object> parameters) {

    /** What the conditions are on. */
    public static final String TABLES = " from ballot b join proposal p on p.id = b.proposal";

    /** Behind it stands {@link #sql()}. */
    public static final String FROM = TABLES + " where true";

    /** All ballots. */
    public static final Conditions NONE = new Conditions("", Map.of());

    public Conditions {
        parameters = Map.copyOf(parameters);
    }

    public Conditions and(String condition) {
        return new Conditions(sql + " and " + condition, parameters);
    }

    /** With a condition that names one parameter. */
    public Conditions and(String condition, String name, Object value) {
        return and(condition).with(name, value);
    }

    /** With one more parameter. */
    public Conditions with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new Conditions(sql, more);
    }

    /** The same where the value is known, and these as they are where it is {@code null}. */
    public Conditions andIfSaid(String condition, String name, Object value) {
        return value == null ? this : and(condition, name, value);
    }
}
