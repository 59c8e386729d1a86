package org.rollcall.system.bench.peer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** The fastest way of rows into PostgreSQL: binary COPY of bytes that need not be made any more. */
final class BareCopy {

    private static final int BUFFER = 64 * 1024;

    private final Connection connection;

    BareCopy(String jdbcUrl, String password) throws SQLException {
        connection = DriverManager.getConnection(jdbcUrl, "rollcall", password);
        connection.setAutoCommit(false);
    }

    /** Copies every file of the folder into the table it is named after, all in one transaction. */
    long in(String schema, Path folder) throws SQLException, IOException {
        try {
            long rows = 0;
            for (Path file : files(folder)) {
                rows += in(schema, folder, file);
            }
            connection.commit();
            return rows;
        } finally {
            connection.rollback();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".copy"))
                    .sorted()
                    .toList();
        }
    }

    private long in(String schema, Path folder, Path file) throws SQLException, IOException {
        String table = file.getFileName().toString().replace(".copy", "");
        String columns = Files.readString(folder.resolve(table + ".columns"));
        try (InputStream rows = Files.newInputStream(file)) {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY " + schema + "." + table + " (" + columns + ") FROM STDIN (FORMAT binary)",
                            rows,
                            BUFFER);
        }
    }
}
