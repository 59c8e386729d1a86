package org.rollcall.local.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rollcall.local.folder.DataFolder;
import org.rollcall.local.folder.Home;
import org.rollcall.local.process.ClassCache;
import org.rollcall.local.process.Classes;
import org.rollcall.local.process.Detached;
import org.rollcall.local.process.JavaCommand;
import org.rollcall.local.process.LogFile;
import org.rollcall.local.process.Part;
import org.rollcall.local.process.Readiness;
import org.rollcall.local.process.Running;
import org.rollcall.local.token.Keys;

/**
 * One of the three services as a process.
 *
 * <p>Several instances of one program may run on one data folder under names of their own.
 */
public final class Service implements Part {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final int HEAP_MEGABYTES = 256;
    /** Whose tokens count, where not the folder's own: services inherit it. */
    private static final String TRUSTED = "MP_JWT_VERIFY_PUBLICKEY_LOCATION";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(ANSWER).build();

    private final Home home;
    private final DataFolder data;
    private final Program program;
    private final String name;
    private final String host;
    private final int port;
    private final Map<String, String> environment;
    private Classes classes = Classes.USING;
    private LogFile log;

    /**
     * A service, not started.
     *
     * @param name of this instance, which names its log and its pid file; usually {@code program.folder()}
     * @param host the address to listen on
     * @param settings further environment variables, which win
     */
    public Service(
            Home home,
            DataFolder data,
            Program program,
            String name,
            String host,
            int port,
            Wiring wiring,
            Map<String, String> settings) {
        this.home = home;
        this.data = data;
        this.program = program;
        this.name = name;
        this.host = host;
        this.port = port;
        this.environment = environment(program, data, name, host, port, wiring, settings);
        this.log = new LogFile(data.log(name), 0);
    }

    private static Map<String, String> environment(
            Program program,
            DataFolder data,
            String name,
            String host,
            int port,
            Wiring wiring,
            Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(program.environment(wiring, data.imports(name)));
        if (System.getenv(TRUSTED) == null) {
            all.putAll(Keys.of(data).settings());
        }
        all.putAll(JavaCommand.ENVIRONMENT);
        all.put("KAFKA_BOOTSTRAP_SERVERS", wiring.bootstrapServers());
        all.put("QUARKUS_HTTP_HOST", host);
        all.put("QUARKUS_HTTP_PORT", "" + port);
        // The logs of a local copy are read by people.
        all.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        all.put("QUARKUS_LOG_CONSOLE_COLOR", "false");
        all.putAll(settings);
        return all;
    }

    /** This service, with something else to do about its classes than to use what is kept of them. */
    public Service with(Classes what) {
        classes = what;
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String host() {
        return running().map(Running::host).orElse(host);
    }

    @Override
    public int port() {
        return running().map(Running::port).orElse(port);
    }

    /** Where it is reached from this machine. */
    public URI address() {
        return URI.create("http://" + Loopback.reach(host()) + ":" + port());
    }

    @Override
    public LogFile log() {
        return log;
    }

    @Override
    public Optional<Running> running() {
        return Running.read(data.pidFile(name));
    }

    @Override
    public boolean isReady() {
        return running().isPresent() && says200(address().resolve("/q/health/ready"));
    }

    /** Whether it answers at all, ready or not. */
    public boolean isAlive() {
        return running().isPresent() && says200(address().resolve("/q/health/live"));
    }

    private static boolean says200(URI address) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(ANSWER).build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void start() {
        if (running().isPresent()) {
            return;
        }
        var command = JavaCommand.withHeap(HEAP_MEGABYTES)
                .with(cache().options(classes))
                .with("-XX:ErrorFile=" + data.log(name + "-crash"))
                .with(auditLog())
                .with("-jar", home.serviceJar(program.folder()).toString());
        log = LogFile.fromNow(data.log(name));
        Running.now(Detached.start(command.words(), environment, log.path()), host, port)
                .write(data.pidFile(name));
    }

    private ClassCache cache() {
        return new ClassCache(data.classes(), program.folder(), name + "-" + port, home.freshJars(program.folder()));
    }

    /** Who did what has a file of its own, which is kept small; the other lines are for whoever looks why something broke. */
    private String[] auditLog() {
        String handler = "-Dquarkus.log.handler.file.\"audit\".";
        String category = "-Dquarkus.log.category.\"org.rollcall.audit\".";
        return new String[] {
            handler + "enabled=true",
            handler + "path=" + data.log(name + "-audit"),
            handler + "format=%m%n",
            handler + "rotation.max-file-size=10M",
            handler + "rotation.max-backup-index=5",
            category + "handlers=audit",
            category + "use-parent-handlers=false"
        };
    }

    @Override
    public void awaitReady(Duration limit) {
        Readiness.await(this, limit);
    }

    @Override
    public void stop() {
        ClassCache cache = cache();
        running().ifPresent(running -> running.identity().stop(cache.patience(classes, PATIENCE)));
        cache.keep();
        Running.forget(data.pidFile(name));
    }

    @Override
    public void kill() {
        running().ifPresent(running -> running.identity().kill());
        Running.forget(data.pidFile(name));
    }
}
