package org.rollcall.query.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A port that leads to another one while the gate is open, and refuses while it is shut: a server that comes and goes. */
final class Gate {

    private final int port;
    private final String host;
    private final int target;
    private final Queue<Socket> through = new ConcurrentLinkedQueue<>();
    private ServerSocket entrance;

    Gate(int port, String host, int target) {
        this.port = port;
        this.host = host;
        this.target = target;
    }

    /** A port that is free now. */
    static int freePort() {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void open() throws IOException {
        ServerSocket opened = new ServerSocket();
        opened.setReuseAddress(true);
        opened.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        entrance = opened;
        Thread.ofVirtual().start(() -> letThrough(opened));
    }

    void shut() throws IOException {
        entrance.close();
        for (Socket socket : through) {
            socket.close();
        }
        through.clear();
    }

    private void letThrough(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                Socket in = opened.accept();
                Socket out = new Socket(host, target);
                through.add(in);
                through.add(out);
                Thread.ofVirtual().start(() -> copy(in, out));
                Thread.ofVirtual().start(() -> copy(out, in));
            } catch (IOException shut) {
                return;
            }
        }
    }

    private static void copy(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException cut) {
            // The gate was shut, or one end went away.
        }
    }
}
