package org.rollcall.tally.given;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * Stands between the service and its database and hears every statement that is executed there and how many rows it wrote: what
 * the driver really sends, whatever the code believes. Held, it lets nothing through.
 */
public final class StatementTap implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;
    private static final long LOOK_NANOS = 5_000_000;

    /** Who hears one direction of a conversation. */
    @FunctionalInterface
    private interface Ear {
        void hear(char type, byte[] body);
    }

    private final ServerSocket server;
    private final URI database;
    private final List<Executions> committed = new CopyOnWriteArrayList<>();
    private volatile boolean held;

    public StatementTap(Surroundings where) {
        try {
            database = URI.create(where.jdbcUrl().substring("jdbc:".length()));
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** The same surroundings, with the database behind this; in clear, as on every loopback. */
    public Surroundings before(Surroundings where) {
        String url = "jdbc:postgresql://127.0.0.1:" + server.getLocalPort() + database.getPath()
                + "?sslmode=disable&gssEncMode=disable";
        return new Surroundings(
                where.bootstrapServers(), url, where.ownerPassword(), where.writerPassword(), where.readerPassword());
    }

    /** The transactions so far that kept records of the log, in the order of their commits. */
    public List<Executions> polls() {
        return committed.stream().filter(each -> each.rowsOf("event") > 0).toList();
    }

    /** Forgets what was heard so far. */
    public void clear() {
        committed.clear();
    }

    /** Lets nothing through until it is told otherwise. */
    public void hold(boolean now) {
        held = now;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                Socket behind = new Socket(database.getHost(), database.getPort());
                Conversation told = new Conversation(committed::add);
                Thread.ofVirtual().start(() -> pass(client, behind, true, told::said));
                Thread.ofVirtual().start(() -> pass(behind, client, false, told::answered));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void pass(Socket from, Socket to, boolean fromClient, Ear ear) {
        try (from;
                to;
                var in = new DataInputStream(new BufferedInputStream(from.getInputStream(), BUFFER));
                var out = new DataOutputStream(new BufferedOutputStream(to.getOutputStream(), BUFFER))) {
            if (fromClient) {
                // The first message of a client has no type.
                passBody(in, out);
                out.flush();
            }
            for (int type = in.read(); type >= 0; type = in.read()) {
                out.write(type);
                ear.hear((char) type, passBody(in, out));
                while (held) {
                    LockSupport.parkNanos(LOOK_NANOS);
                }
                if (in.available() == 0) {
                    out.flush();
                }
            }
        } catch (IOException closed) {
            // One side is gone, so the other goes too.
        }
    }

    private static byte[] passBody(DataInputStream in, DataOutputStream out) throws IOException {
        int length = in.readInt();
        byte[] body = in.readNBytes(length - Integer.BYTES);
        out.writeInt(length);
        out.write(body);
        return body;
    }

    @Override
    public void close() {
        try {
            held = false;
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
