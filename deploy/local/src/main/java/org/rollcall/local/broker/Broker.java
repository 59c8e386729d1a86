package org.rollcall.local.broker;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

/**
 * One Apache Kafka broker, which is its own controller, on a folder and two neighbouring ports.
 *
 * <p>The same folder may be started on other ports. Ready means that it answers a request, not that the port is bound:
 * that happens seconds earlier.
 */
public final class Broker implements Part {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int HEAP_MEGABYTES = 320;

    private final Home home;
    private final DataFolder data;
    private final int port;
    private final int proxy;
    private Classes classes = Classes.USING;
    private LogFile log;

    /** A broker that keeps its log in {@code data.kafka()} and listens on this port and, as controller, on the next. */
    public Broker(Home home, DataFolder data, int port) {
        this(home, data, port, 0);
    }

    /**
     * One with a second door, two ports on, for a proxy that stands in front of it.
     *
     * @param proxy the proxy's port, which those who come in by that door are told to come back to
     */
    public Broker(Home home, DataFolder data, int port, int proxy) {
        this.home = home;
        this.data = data;
        this.port = port;
        this.proxy = proxy;
        this.log = new LogFile(data.log(name()), 0);
    }

    /** This broker, with something else to do about its classes than to use what is kept of them. */
    public Broker with(Classes what) {
        classes = what;
        return this;
    }

    /** What clients connect to. */
    public String bootstrapServers() {
        return host() + ":" + port();
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public int port() {
        return running().map(Running::port).orElse(port);
    }

    @Override
    public LogFile log() {
        return log;
    }

    @Override
    public Optional<Running> running() {
        return Running.read(data.pidFile(name()));
    }

    @Override
    public boolean isReady() {
        return running().isPresent() && ApiVersions.answered(host(), port());
    }

    @Override
    public void start() {
        if (running().isPresent()) {
            return;
        }
        BrokerSettings settings =
                new BrokerSettings(port, DataFolder.created(data.kafka()).resolve("data"), proxy);
        Path file = data.kafka().resolve("server.properties");
        try {
            Files.writeString(file, settings.text());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        log = LogFile.fromNow(data.log(name()));
        Running.now(Detached.start(command(file), JavaCommand.ENVIRONMENT, log.path()), host(), port)
                .write(data.pidFile(name()));
    }

    private ClassCache cache() {
        return new ClassCache(data.classes(), name(), name() + "-" + port, home.brokerClassPath());
    }

    private List<String> command(Path settings) {
        String classPath =
                home.brokerClassPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return JavaCommand.withHeap(HEAP_MEGABYTES)
                .with(cache().options(classes))
                .with("-XX:ErrorFile=" + data.log(name() + "-crash"))
                .with("-cp", classPath, "org.rollcall.kafka.LocalBroker")
                .with(settings.toString(), data.kafka().resolve("lock").toString(), ClusterId.of(data.kafka()))
                .words();
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
        Running.forget(data.pidFile(name()));
    }

    @Override
    public void kill() {
        running().ifPresent(running -> running.identity().kill());
        Running.forget(data.pidFile(name()));
    }
}
