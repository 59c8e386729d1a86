package org.rollcall.tally.given;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Stands between the service and its database and cuts connections exactly at COMMIT: before the database hears it, or after
 * it was heard and before the answer comes back. It knows a COMMIT by its text, which the driver sends once a connection;
 * after a cut the next connection sends it again.
 */
public final class CommitCutter implements AutoCloseable {

    /** What happens to the next COMMIT. */
    public enum Cut {
        NOTHING,
        BEFORE_IT_IS_HEARD,
        BEFORE_IT_IS_ANSWERED,
        /** The service knows of the cut long before the database has heard the COMMIT. */
        LONG_BEFORE_IT_IS_DONE
    }

    private static final int BUFFER = 64 * 1024;

    /** How long a COMMIT is under way behind a cut: longer than a reader that does not wait needs to look. */
    private static final Duration SLOW = Duration.ofMillis(400);

    private final ServerSocket server;
    private final URI database;
    private final AtomicReference<Cut> next = new AtomicReference<>(Cut.NOTHING);
    private final AtomicInteger cuts = new AtomicInteger();

    public CommitCutter(Surroundings where) {
        try {
            database = URI.create(where.jdbcUrl().substring("jdbc:".length()));
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** The same surroundings, with the database behind this. */
    public Surroundings before(Surroundings where) {
        String url = "jdbc:postgresql://127.0.0.1:" + server.getLocalPort() + database.getPath();
        return new Surroundings(
                where.bootstrapServers(), url, where.ownerPassword(), where.writerPassword(), where.readerPassword());
    }

    /** Cuts the next COMMIT in that way. */
    public void arm(Cut cut) {
        next.set(cut);
    }

    /** How many were cut. */
    public int cuts() {
        return cuts.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                Socket behind = new Socket(database.getHost(), database.getPort());
                Thread.ofVirtual().start(() -> pump(behind, client, false));
                Thread.ofVirtual().start(() -> pump(client, behind, true));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void pump(Socket from, Socket to, boolean watched) {
        byte[] buffer = new byte[BUFFER];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                Cut cut = watched && holdsCommit(buffer, read) ? next.getAndSet(Cut.NOTHING) : Cut.NOTHING;
                if (cut == Cut.BEFORE_IT_IS_HEARD) {
                    cuts.incrementAndGet();
                    return;
                }
                if (cut == Cut.BEFORE_IT_IS_ANSWERED || cut == Cut.LONG_BEFORE_IT_IS_DONE) {
                    cuts.incrementAndGet();
                    from.close();
                }
                if (cut == Cut.LONG_BEFORE_IT_IS_DONE) {
                    LockSupport.parkNanos(SLOW.toNanos());
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException cutOrClosed) {
            // One side is gone, so the other goes too.
        }
    }

    private static boolean holdsCommit(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains("COMMIT\0");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
