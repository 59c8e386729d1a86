package org.rollcall.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** The ports of this machine. */
public final class Ports {
    private static final int CONNECT_MILLIS = 300;

    private Ports() {}

    /** True when nobody listens there and we could. */
    public static boolean isFree(String host, int port) {
        return !answers(host, port) && canListen(host, port);
    }

    /** True when somebody accepts connections there. */
    public static boolean answers(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private static boolean canListen(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // What an ended process leaves behind for a minute does not keep the next one out.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** A port that was free a moment ago, chosen by the system; for tests. */
    public static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** The first of so many neighbouring ports that were all free a moment ago; for tests. */
    public static int anyFree(int neighbours) {
        int first = anyFree();
        for (int next = 1; next < neighbours; next++) {
            if (first + next > 65_535 || !isFree("127.0.0.1", first + next)) {
                return anyFree(neighbours);
            }
        }
        return first;
    }
}
