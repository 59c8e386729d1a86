package org.rollcall.system.fault.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that notes what it is told and says it back. */
class FaultProxyTest {

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final FaultProxy proxy =
            new FaultProxy(() -> (bytes, length) -> new String(bytes, 0, length).contains("!"));
    private ServerSocket server;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    Socket client = server.accept();
                    Thread.ofVirtual().start(() -> echo(client));
                }
            } catch (IOException closed) {
                // The test is over.
            }
        });
        proxy.to(server.getLocalPort());
    }

    private void echo(Socket client) {
        byte[] bytes = new byte[64];
        try {
            for (int read = client.getInputStream().read(bytes);
                    read >= 0;
                    read = client.getInputStream().read(bytes)) {
                told.add(new String(bytes, 0, read));
                client.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException gone) {
            // So it is meant.
        }
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void it_passes_what_both_sides_say() throws IOException {
        try (Socket client = client()) {
            say(client, "one");
            assertThat(heard(client)).isEqualTo("one");
        }
    }

    @Test
    void frozen_it_accepts_and_moves_nothing_and_goes_on_where_it_stood() throws IOException {
        try (Socket client = client()) {
            proxy.freeze();
            say(client, "one");
            assertThatThrownBy(() -> heard(client)).isInstanceOf(SocketTimeoutException.class);
            assertThat(told).isEmpty();
            proxy.pass();
            assertThat(heard(client)).isEqualTo("one");
        }
    }

    @Test
    void a_reset_ends_every_connection() throws IOException {
        try (Socket client = client()) {
            say(client, "one");
            heard(client);
            proxy.reset();
            assertThatThrownBy(() -> heard(client)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void the_request_is_delivered_and_its_reply_swallowed() throws IOException {
        Trap trap = proxy.lay(Trap.Action.SWALLOW_REPLY, 1);
        try (Socket client = client();
                Socket other = client()) {
            say(client, "one!");
            assertThatThrownBy(() -> heard(client)).isInstanceOf(SocketTimeoutException.class);
            assertThat(told).containsExactly("one!");
            say(other, "two!");
            assertThat(heard(other)).isEqualTo("two!");
            assertThat(trap.sprung()).isEqualTo(1);
        }
    }

    @Test
    void it_cuts_behind_a_request_and_before_one() throws IOException {
        proxy.lay(Trap.Action.CUT_AFTER, 1);
        try (Socket client = client()) {
            say(client, "one!");
            assertThatThrownBy(() -> heard(client)).isInstanceOf(IOException.class);
            await().untilAsserted(() -> assertThat(told).containsExactly("one!"));
        }
        proxy.lay(Trap.Action.CUT_BEFORE, 1);
        try (Socket client = client()) {
            say(client, "two!");
            assertThatThrownBy(() -> heard(client)).isInstanceOf(IOException.class);
            assertThat(told).containsExactly("one!");
        }
    }

    @Test
    void a_produce_request_is_spotted_wherever_its_bytes_are_split() {
        byte[] requests = {0, 0, 0, 4, 0, 18, 9, 9, 0, 0, 0, 3, 0, 0, 7};
        for (int split = 0; split <= requests.length; split++) {
            var spotter = new ProduceSpotter();
            byte[] rest = Arrays.copyOfRange(requests, split, requests.length);
            boolean seen = spotter.sees(requests, split) | spotter.sees(rest, rest.length);
            assertThat(seen).as("split at %d", split).isTrue();
        }
        assertThat(new ProduceSpotter().sees(requests, 8)).isFalse();
    }

    @Test
    void a_commit_is_spotted_by_its_word_and_then_by_its_name() {
        var spotter = new CommitSpotter();
        assertThat(sees(spotter, "P....S_1\0BEGIN\0")).isFalse();
        assertThat(sees(spotter, "P....S_2\0COMMIT\0\0\0B....\0S_2\0")).isTrue();
        assertThat(sees(spotter, "B....\0S_1\0")).isFalse();
        assertThat(sees(spotter, "B....\0S_2\0")).isTrue();
    }

    private static boolean sees(Spotter spotter, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return spotter.sees(bytes, bytes.length);
    }

    private Socket client() {
        try {
            Socket client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
            client.setSoTimeout(300);
            return client;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void say(Socket client, String words) throws IOException {
        client.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
    }

    /** The next that is heard; the end of the connection is an error. */
    private static String heard(Socket client) throws IOException {
        byte[] bytes = new byte[64];
        int read = client.getInputStream().read(bytes);
        if (read < 0) {
            throw new IOException("the connection has ended");
        }
        return new String(bytes, 0, read, StandardCharsets.UTF_8);
    }
}
