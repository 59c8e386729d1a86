package org.rollcall.testing;

import java.time.Duration;
import org.rollcall.local.broker.Broker;
import org.rollcall.local.database.Database;
import org.rollcall.local.folder.DataFolder;
import org.rollcall.local.folder.Home;
import org.rollcall.local.folder.Passwords;
import org.rollcall.local.process.Ports;

/**
 * The broker and the database that {@code ./rollcall up} starts, on free ports and a folder of their own.
 *
 * <p>Both can be stopped, killed and started again: {@code pair.broker().kill(); pair.broker().start();
 * pair.broker().awaitReady(…)}. They keep ports and data.
 */
public final class EmbeddedPair implements Pair {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final DataFolder data;
    private final Passwords passwords;
    private final Broker broker;
    private final Database database;

    private EmbeddedPair(Home home, int proxy) {
        data = DataFolder.temporary(home);
        passwords = Passwords.of(data);
        broker = new Broker(home, data, Ports.anyFree(3), proxy);
        database = new Database(data, passwords, Ports.anyFree());
    }

    /** Starts both at the same time and waits until both answer. */
    public static EmbeddedPair start() {
        return behind(0);
    }

    /**
     * The same, and the broker has a second door two ports on, for a proxy.
     *
     * @param proxy the proxy's port, which the broker names to those who come in by that door
     */
    public static EmbeddedPair behind(int proxy) {
        EmbeddedPair pair = new EmbeddedPair(Home.find(), proxy);
        Janitor.sweepAfterThisJvm(pair.data);
        pair.broker.start();
        pair.database.start();
        pair.database.awaitReady(PATIENCE);
        pair.broker.awaitReady(PATIENCE);
        return pair;
    }

    /** The broker, to be stopped and started by tests that break things. */
    public Broker broker() {
        return broker;
    }

    /** The database, to be stopped and started by tests that break things. */
    public Database database() {
        return database;
    }

    /** The folder of this pair, where services of a test may write too. */
    public DataFolder data() {
        return data;
    }

    @Override
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public String jdbcUrl() {
        return database.jdbcUrl();
    }

    @Override
    public Passwords passwords() {
        return passwords;
    }

    @Override
    public void close() {
        database.stop();
        // Nothing that it would write at a careful stop is ever read.
        broker.kill();
        data.delete();
    }
}
