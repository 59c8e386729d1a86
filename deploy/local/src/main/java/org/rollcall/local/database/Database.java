package org.rollcall.local.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.rollcall.local.Trouble;
import org.rollcall.local.folder.DataFolder;
import org.rollcall.local.folder.Passwords;
import org.rollcall.local.process.LogFile;
import org.rollcall.local.process.Part;
import org.rollcall.local.process.ProcessIdentity;
import org.rollcall.local.process.Readiness;
import org.rollcall.local.process.Running;
import org.rollcall.local.process.Waiting;

/**
 * One PostgreSQL server with one empty database {@code rollcall}, owned by the role {@code rollcall}.
 *
 * <p>It writes through to the disk as in production. It listens on TCP only, on this machine only, and asks for
 * passwords.
 */
public final class Database implements Part {
    /** The database, and the role that owns it. */
    public static final String NAME = "rollcall";

    private static final Duration OTHERS_TO_LEAVE = Duration.ofSeconds(20);

    private final DataFolder data;
    private final Passwords passwords;
    private final int port;
    private LogFile log;

    /** A server that keeps its files in {@code data.postgresql()}. */
    public Database(DataFolder data, Passwords passwords, int port) {
        this.data = data;
        this.passwords = passwords;
        this.port = port;
        this.log = new LogFile(data.log(name()), 0);
    }

    /** The JDBC address of the database. */
    public String jdbcUrl() {
        return url(NAME);
    }

    private String url(String database) {
        return "jdbc:postgresql://" + host() + ":" + port() + "/" + database;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public int port() {
        return running().map(Running::port).orElse(port);
    }

    @Override
    public LogFile log() {
        return log;
    }

    @Override
    public Optional<Running> running() {
        return Running.read(data.pidFile(name()));
    }

    @Override
    public boolean isReady() {
        return running().isPresent() && exists();
    }

    /** Starts the server and creates the database when it is new; returns when it answers. */
    @Override
    public void start() {
        if (running().isPresent()) {
            return;
        }
        Cluster cluster = Cluster.of(data, passwords.owner());
        log = LogFile.fromNow(data.log(name()));
        // A server whose pid file was lost is still ours: its folder says so.
        if (cluster.server().isEmpty()) {
            startServer(cluster);
        }
        Running.now(server(cluster), host(), cluster.serverPort()).write(data.pidFile(name()));
        createDatabase();
    }

    private ProcessIdentity server(Cluster cluster) {
        return cluster.server().orElseThrow(() -> Readiness.explain(this, "postgresql ended at once"));
    }

    private void startServer(Cluster cluster) {
        prepareLog(cluster.account());
        Tool[] started = {cluster.start(port, log.path())};
        // The children of a server that was killed need a moment to notice; until then its memory is theirs.
        if (!started[0].succeeded() && log.says("pre-existing shared memory block")) {
            Waiting.until(OTHERS_TO_LEAVE, () -> {
                started[0] = cluster.start(port, log.path());
                return started[0].succeeded();
            });
        }
        if (!started[0].succeeded()) {
            throw Readiness.explain(this, "postgresql did not start");
        }
    }

    private void prepareLog(Account account) {
        try {
            if (!Files.exists(log.path())) {
                Files.createFile(log.path());
            }
            account.give(log.path());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void createDatabase() {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            if (!hasDatabase(statement)) {
                statement.execute("CREATE DATABASE " + NAME);
            }
        } catch (SQLException refused) {
            throw new Trouble(
                    "The database in " + data.postgresql() + " did not let Rollcall in: " + refused.getMessage()
                            + "; if the file " + data.root().resolve("passwords")
                            + " was lost, use another folder with --data DIR.",
                    refused);
        }
    }

    private boolean exists() {
        try (Connection connection = connect(NAME)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), NAME, passwords.owner());
    }

    private static boolean hasDatabase(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
            return found.next();
        }
    }

    @Override
    public void awaitReady(Duration limit) {
        Readiness.await(this, limit);
    }

    @Override
    public void stop() {
        running().ifPresent(running -> {
            Cluster cluster = Cluster.of(data, passwords.owner());
            if (!cluster.stop().succeeded()) {
                running.identity().kill();
            }
        });
        Running.forget(data.pidFile(name()));
    }

    @Override
    public void kill() {
        running().ifPresent(running -> running.identity().kill());
        Running.forget(data.pidFile(name()));
    }
}
