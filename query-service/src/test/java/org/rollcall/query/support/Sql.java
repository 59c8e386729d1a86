package org.rollcall.query.support;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.rollcall.domain.wire.StrictJson;
import org.rollcall.testing.BrokerAndDatabase;

/** The database of the stories, as its owner: statements, and values as they are kept. */
final class Sql implements AutoCloseable {

    private static final StrictJson JSON = new StrictJson(8 * 1024 * 1024);

    private final Connection database;

    Sql() {
        Map<String, String> pair = BrokerAndDatabase.configuration();
        try {
            database = DriverManager.getConnection(
                    pair.get("rollcall.database.url"), "rollcall", pair.get("rollcall.database.owner-password"));
            database.setAutoCommit(false);
            run("set search_path = g1, rollcall");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    boolean finds(String sql, Object value) throws SQLException {
        try (PreparedStatement ask = database.prepareStatement(sql)) {
            ask.setObject(1, value);
            return ask.executeQuery().next();
        }
    }

    Array array(String type, Object[] elements) throws SQLException {
        return database.createArrayOf(type, elements);
    }

    void commit() throws SQLException {
        database.commit();
    }

    static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    static String json(Object value) {
        return value == null ? null : new String(JSON.write(value), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
