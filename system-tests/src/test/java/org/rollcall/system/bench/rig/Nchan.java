package org.rollcall.system.bench.rig;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rollcall.local.process.Ports;

/**
 * Nchan, the publish-subscribe module of nginx, with one worker, as a process with a folder and a configuration of its own. A
 * shell is its parent, which ends it when this JVM no longer holds the other end of its input.
 */
public final class Nchan implements AutoCloseable {

    /** Its name among the processes whose cost is measured. */
    public static final String NAME = "nchan";

    /** What to do where it is not there. */
    public static final String MISSING =
            "Nchan is not installed; on Debian: apt-get install --no-install-recommends nginx libnginx-mod-nchan";

    private static final Pattern MODULES = Pattern.compile("--modules-path=(\\S+)");
    private static final int PATIENCE_SECONDS = 10;

    /** One message is kept: who comes gets what is published from then on. */
    private static final String CONFIGURATION = """
            load_module %s;
            daemon off;
            worker_processes 1;
            worker_rlimit_nofile 16384;
            pid nginx.pid;
            error_log error.log warn;
            events { worker_connections 16384; }
            http {
              access_log off;
              client_body_temp_path body;
              proxy_temp_path proxy;
              fastcgi_temp_path fastcgi;
              scgi_temp_path scgi;
              uwsgi_temp_path uwsgi;
              client_body_buffer_size 256k;
              keepalive_requests 1000000;
              server {
                listen 127.0.0.1:%d backlog=4096;
                location = /publish {
                  nchan_publisher;
                  nchan_channel_id board;
                  nchan_message_buffer_length 1;
                }
                location = /subscribe {
                  nchan_subscriber eventsource;
                  nchan_channel_id board;
                  nchan_subscriber_first_message newest;
                }
              }
            }
            """;

    private final Process shell;
    private final URI address;

    private Nchan(Process shell, URI address) {
        this.shell = shell;
        this.address = address;
    }

    /** Whether nginx and the module are here. */
    public static boolean isInstalled() throws IOException, InterruptedException {
        return module().isPresent();
    }

    private static Optional<Path> program() {
        Stream<String> folders =
                Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin", "/usr/local/sbin"));
        return folders.map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> module() throws IOException, InterruptedException {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        Process asked = new ProcessBuilder(program.get().toString(), "-V")
                .redirectErrorStream(true)
                .start();
        Matcher said = MODULES.matcher(new String(asked.getInputStream().readAllBytes()));
        asked.waitFor();
        return said.find()
                ? Optional.of(Path.of(said.group(1), "ngx_nchan_module.so")).filter(Files::isReadable)
                : Optional.empty();
    }

    static Nchan start(Path folder) throws IOException, InterruptedException {
        int port = Ports.anyFree();
        Path file = Files.writeString(
                folder.resolve("nginx.conf"),
                CONFIGURATION.formatted(module().orElseThrow(() -> new IOException(MISSING)), port));
        Process shell = new ProcessBuilder(
                        "sh",
                        "-c",
                        "\"$1\" -p \"$2\" -c \"$3\" -e error.log </dev/null & nginx=$!; cat >/dev/null; kill $nginx; wait",
                        "sh",
                        program().orElseThrow().toString(),
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile())
                .start();
        Nchan started = new Nchan(shell, URI.create("http://127.0.0.1:" + port));
        if (!started.answers()) {
            started.close();
            throw new IOException("Nchan did not start; see " + folder);
        }
        return started;
    }

    private boolean answers() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            try (var ignored = new java.net.Socket(address.getHost(), address.getPort())) {
                return true;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        return false;
    }

    public String publish() {
        return address.resolve("/publish").toString();
    }

    public String subscribe() {
        return address.resolve("/subscribe").toString();
    }

    long pid() {
        return shell.pid();
    }

    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
            if (!shell.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                shell.descendants().forEach(ProcessHandle::destroyForcibly);
                shell.destroyForcibly();
            }
        } catch (IOException | InterruptedException failed) {
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
            shell.destroyForcibly();
        }
    }
}
