package org.rollcall.query.export;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client that takes what it is told to take, and nothing more: what the server has written beyond that waits. */
final class SlowClient implements AutoCloseable {

    private final Socket socket = new Socket();
    private final InputStream in;
    private final StringBuilder taken = new StringBuilder();

    SlowClient(URI root, String path) throws IOException {
        socket.setReceiveBufferSize(16_384);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress(root.getHost(), root.getPort()));
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        in = socket.getInputStream();
    }

    /** Takes that many bytes more. */
    SlowClient take(int bytes) throws IOException {
        taken.append(new String(in.readNBytes(bytes), StandardCharsets.UTF_8));
        return this;
    }

    /** Takes all there is, until the server closes the line. */
    SlowClient takeAll() throws IOException {
        try {
            taken.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (SocketException reset) {
            taken.append("\nreset");
        }
        return this;
    }

    /** Whether it came to the end of a chunked answer: the last chunk is empty. */
    boolean whole() {
        return taken.toString().endsWith("\r\n0\r\n\r\n");
    }

    String header() {
        return taken.substring(0, taken.indexOf("\r\n\r\n"));
    }

    /** The answer, without the lengths of its chunks. */
    String body() {
        StringBuilder body = new StringBuilder();
        int at = taken.indexOf("\r\n\r\n") + 4;
        while (at < taken.length()) {
            int end = taken.indexOf("\r\n", at);
            int length = end < 0 ? 0 : Integer.parseInt(taken.substring(at, end), 16);
            if (length == 0) {
                break;
            }
            body.append(taken, end + 2, Math.min(taken.length(), end + 2 + length));
            at = end + 2 + length + 2;
        }
        return body.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
