package org.rollcall.system.fault.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.rollcall.domain.id.BallotId;

/** A subscriber that takes one byte a second, with next to no room for more on its way. */
public final class SlowReader implements AutoCloseable {

    private static final int ROOM = 1_024;
    private static final Duration A_BYTE = Duration.ofSeconds(1);

    private final Socket socket = new Socket();

    public SlowReader(URI query, BallotId ballot) throws IOException {
        // Before it connects: afterwards the window is agreed upon.
        socket.setReceiveBufferSize(ROOM);
        socket.connect(new InetSocketAddress(query.getHost(), query.getPort()));
        String request = "GET /v1/ballots/" + ballot + "/stream HTTP/1.1\r\nHost: " + query.getAuthority()
                + "\r\nAccept: text/event-stream\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        Thread.ofVirtual().name("slow-reader").start(this::read);
    }

    private void read() {
        try {
            while (socket.getInputStream().read() >= 0) {
                LockSupport.parkNanos(A_BYTE.toNanos());
            }
        } catch (IOException closed) {
            // It was cut off, or went away.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
