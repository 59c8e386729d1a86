package org.rollcall.tally.given;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The database, as its owner sees it and as no service should. */
public final class Database implements AutoCloseable {

    private final Connection connection;

    public Database(Surroundings where) {
        this(where, "rollcall", where.ownerPassword());
    }

    public Database(Surroundings where, String role, String password) {
        try {
            connection = DriverManager.getConnection(where.jdbcUrl(), role, password);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The rows of a question, their columns joined with bars. */
    public List<String> lines(String sql, Object... parameters) {
        try (PreparedStatement select = prepare(sql, parameters);
                ResultSet row = select.executeQuery()) {
            List<String> lines = new ArrayList<>();
            while (row.next()) {
                lines.add(line(row));
            }
            return lines;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String line(ResultSet row) throws SQLException {
        StringBuilder line = new StringBuilder();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            line.append(column == 1 ? "" : "|").append(row.getString(column));
        }
        return line.toString();
    }

    /** The only value of the only row. */
    public String value(String sql, Object... parameters) {
        List<String> lines = lines(sql, parameters);
        return lines.size() == 1 ? lines.getFirst() : null;
    }

    /** Begins a transaction, which lasts until this is closed. */
    public void begin() {
        try {
            connection.setAutoCommit(false);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public int change(String sql, Object... parameters) {
        try (PreparedStatement change = prepare(sql, parameters)) {
            return change.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Any statement, whatever it answers. */
    public void execute(String sql) {
        try (PreparedStatement statement = prepare(sql)) {
            statement.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    /** Ends every transaction that tally-service has open right now. */
    public int terminateWriters() {
        return lines("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'rollcall_writer'")
                .size();
    }

    /** The number of the generation that serves. */
    public int generation() {
        return Integer.parseInt(value("SELECT number FROM rollcall.generation WHERE state = 'CURRENT'"));
    }

    /** Per partition the offset of the next record to project into the generation that serves. */
    public Map<Integer, Long> positions() {
        Map<Integer, Long> positions = new TreeMap<>();
        for (String line : lines("""
                SELECT partition, next_offset FROM rollcall.projection_offset JOIN rollcall.generation ON number = generation
                 WHERE state = 'CURRENT'""")) {
            String[] columns = line.split("\\|");
            positions.put(Integer.valueOf(columns[0]), Long.valueOf(columns[1]));
        }
        return positions;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
