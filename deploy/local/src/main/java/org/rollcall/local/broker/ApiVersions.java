package org.rollcall.local.broker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Kafka's first request, {@code ApiVersions} version 0, written by hand: a whole client would take longer to load than
 * the broker to answer.
 */
final class ApiVersions {
    private static final int TIMEOUT_MILLIS = 1000;
    private static final short API_KEY = 18;
    private static final int CORRELATION = 7;

    private ApiVersions() {}

    /** True when the broker processes requests; it opens its port seconds before. */
    static boolean answered(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            return ask(new DataOutputStream(socket.getOutputStream()), new DataInputStream(socket.getInputStream()));
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean ask(DataOutputStream out, DataInputStream in) throws IOException {
        out.writeInt(2 + 2 + 4 + 2);
        out.writeShort(API_KEY);
        out.writeShort(0);
        out.writeInt(CORRELATION);
        out.writeShort(-1);
        out.flush();
        int length = in.readInt();
        return length > 6 && in.readInt() == CORRELATION && in.readShort() == 0;
    }
}
