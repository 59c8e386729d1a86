package org.rollcall.system.fault.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;

/** One connection through the proxy: two sockets, a thread each way. */
final class Link {

    private static final int BUFFER = 64 * 1024;

    private final FaultProxy proxy;
    private final Socket client;
    private final Socket server;
    private final Spotter spotter;
    private volatile boolean deaf;

    Link(FaultProxy proxy, Socket client, Socket server, Spotter spotter) {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
        this.spotter = spotter;
    }

    /** Until either side has ended. */
    void run() {
        Thread back = Thread.ofVirtual().start(() -> pump(server, client, false));
        pump(client, server, true);
        try {
            back.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void pump(Socket from, Socket to, boolean request) {
        byte[] bytes = new byte[BUFFER];
        try {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                if (!proxy.mayPass()) {
                    reset();
                    return;
                }
                pause();
                if (request ? !sent(bytes, read, out) : !received(bytes, read, out)) {
                    return;
                }
            }
            to.shutdownOutput();
        } catch (IOException gone) {
            reset();
        }
    }

    /** Passes what the client asks; false when that was the end of the connection. */
    private boolean sent(byte[] bytes, int read, OutputStream out) throws IOException {
        Trap trap = proxy.trap();
        if (!spotter.sees(bytes, read) || deaf || !trap.springs()) {
            out.write(bytes, 0, read);
            return true;
        }
        switch (trap.action()) {
            case SWALLOW_REPLY -> {
                deaf = true;
                out.write(bytes, 0, read);
            }
            case CUT_AFTER -> {
                // First, or a quick reply would still get through.
                deaf = true;
                out.write(bytes, 0, read);
                // A reset would take from the server what it has not read yet: it gets an orderly end.
                server.shutdownOutput();
                reset(client);
            }
            case CUT_BEFORE -> reset();
        }
        return trap.action() == Trap.Action.SWALLOW_REPLY;
    }

    private boolean received(byte[] bytes, int read, OutputStream out) throws IOException {
        if (!deaf) {
            out.write(bytes, 0, read);
        }
        return true;
    }

    private void pause() {
        long nanos = proxy.delayNanos();
        if (nanos > 0) {
            LockSupport.parkNanos(nanos);
        }
    }

    void reset() {
        reset(client);
        reset(server);
    }

    /** Ends a connection so that the other side sees it reset. */
    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // That is what was wanted.
        }
    }
}
