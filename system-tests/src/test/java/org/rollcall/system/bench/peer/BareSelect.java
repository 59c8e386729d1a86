package org.rollcall.system.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What query-service asks the database for a ballot, as prepared statements by key in one transaction, by as many clients as it has
 * connections: every row is read and nothing is made of it. Its search for the votes before and after in the series, which costs
 * most, is left out, so this limit is one that the service cannot reach.
 */
final class BareSelect implements AutoCloseable {

    private static final List<String> STATEMENTS = List.of(
            "select g.number, l.topic_id, set_config('search_path', 'g' || g.number || ', rollcall', true)"
                    + " from rollcall.generation g left join rollcall.log l on true where g.state = 'CURRENT' and ? is not null",
            "select id, seq, held_by from stream where id = split_part(?, '.', 1)",
            "select * from ballot where id = ?",
            "select * from proposal where id = split_part(?, '.', 1)",
            "select * from vote where ballot = ? order by place");

    private final List<Connection> connections = new ArrayList<>();
    private final String database;
    private final String password;

    BareSelect(String database, String password) {
        this.database = database;
        this.password = password;
    }

    /** Reads the ballots that the file names, a line each, every one once. */
    long read(Path ids, int clients) throws IOException, SQLException, InterruptedException, ExecutionException {
        List<String> all = Files.readAllLines(ids);
        while (connections.size() < clients) {
            connections.add(connect());
        }
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> working = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (Connection connection : connections.subList(0, clients)) {
                working.add(threads.submit(() -> {
                    for (int i = next.getAndIncrement(); i < all.size(); i = next.getAndIncrement()) {
                        read(connection, all.get(i));
                    }
                    return null;
                }));
            }
        }
        for (Future<?> each : working) {
            each.get();
        }
        return all.size();
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(database, "rollcall", password);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    private static void read(Connection connection, String ballot) throws SQLException {
        for (String sql : STATEMENTS) {
            // The driver keeps it prepared from its fifth time on.
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, ballot);
                try (ResultSet rows = statement.executeQuery()) {
                    if (!readAll(rows)) {
                        throw new SQLException("nothing was found of " + ballot + " by " + sql);
                    }
                }
            }
        }
        connection.commit();
    }

    private static boolean readAll(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        boolean any = false;
        while (rows.next()) {
            any = true;
            for (int column = 1; column <= columns; column++) {
                rows.getString(column);
            }
        }
        return any;
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
