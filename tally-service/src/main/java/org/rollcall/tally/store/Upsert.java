package org.rollcall.tally.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/**
 * Writes many rows with one statement that takes an array a column through {@code unnest(?, ?, …)}: one round trip however
 * many rows there are. Columns are given in the statement's order; JSON and dates travel as text and are cast there.
 *
 * <p>No key may occur twice among the rows: PostgreSQL refuses to change a row twice in one statement.
 */
public final class Upsert<T> {

    private final Session session;
    private final List<T> rows;
    private final PreparedStatement statement;
    private int column;

    private Upsert(Session session, List<T> rows, PreparedStatement statement) {
        this.session = session;
        this.rows = rows;
        this.statement = statement;
    }

    /** The columns of a statement, one after the other. */
    @FunctionalInterface
    public interface Columns<T> {
        void of(Upsert<T> upsert) throws SQLException;
    }

    /** Runs the statement over the rows; does nothing where there are none. */
    public static <T> void run(Session session, String sql, List<T> rows, Columns<T> columns) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = session.prepare(sql)) {
            columns.of(new Upsert<>(session, rows, statement));
            statement.executeUpdate();
        }
    }

    public Upsert<T> text(Function<T, ?> value) throws SQLException {
        return column("text", row -> {
            Object found = value.apply(row);
            return found == null ? null : found.toString();
        });
    }

    public Upsert<T> integer(Function<T, Integer> value) throws SQLException {
        return column("int4", value);
    }

    public Upsert<T> bigint(Function<T, Long> value) throws SQLException {
        return column("int8", value);
    }

    public Upsert<T> bool(Function<T, Boolean> value) throws SQLException {
        return column("bool", value);
    }

    private Upsert<T> column(String type, Function<T, ?> value) throws SQLException {
        Object[] values = rows.stream().map(value).toArray();
        statement.setArray(++column, session.connection().createArrayOf(type, values));
        return this;
    }
}
